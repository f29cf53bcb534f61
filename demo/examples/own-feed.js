document.querySelector('#own').feed = {
  title: 'A partner agency',
  description: 'Any JSON Feed will do, from wherever it comes.',
  home_page_url: 'https://partner.example/',
  items: [
    {
      id: '1',
      url: 'https://partner.example/1',
      title: 'Written in the page',
      content_text: 'No request is made for it.',
      date_published: '2014-06-20',
    },
  ],
};
