document.querySelector('#own').publication = {
  id: 'annual-report',
  url: 'https://partner.example/annual-report',
  title: 'Annual report of a partner',
  summary: 'An item as it stands in a feed, and none of its own.',
  authors: [{name: 'A partner agency'}],
  date_published: '2014-06-20',
  attachments: [
    {
      url: 'https://partner.example/annual-report.pdf',
      mime_type: 'application/pdf',
      size_in_bytes: 2400000,
      _alliance: {language: 'en'},
    },
  ],
  _alliance: {type: 'publication', publication: {kind: 'Report', pages: 64}},
};
