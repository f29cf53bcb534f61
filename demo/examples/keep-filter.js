const list = document.querySelector('news-list');

const restore = () => (list.filter = Object.fromEntries(new URLSearchParams(location.search)));
restore();
addEventListener('popstate', restore);

list.addEventListener('alliance-filter', ({filter}) => {
  const query = String(new URLSearchParams(filter));
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
});
