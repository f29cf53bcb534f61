document.querySelector('#title').feed = {
  title: 'A Global Alliance against Forced Labour',
  items: [],
};
