/**
 * Puts the widget into a host page that the page's address asks for: `?widget=publication-list&limit=2`. The default is a news
 * list. With `widget=none`, the builder puts its own there.
 */
const place = document.getElementById('alliance')!;
const {widget = 'news-list', ...attributes} = Object.fromEntries(new URLSearchParams(location.search));

if (/^(news-list|publication-list|publication-card|campaign-banner)$/.test(widget)) {
  const element = document.createElement(widget);
  const heading = place.getAttribute(`data-${widget}`);
  const all = {
    src: '../feeds/alliance.json',
    ...(heading && {heading}),
    ...(widget.endsWith('-list') && {limit: '2'}),
    ...attributes,
  };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  place.append(element);
}

// The links of a host page lead nowhere: they are only examples, as in the feeds.
document.addEventListener('click', (event) => {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!link) return;
  event.preventDefault();
  window.parent.postMessage({alliancePretended: link.href}, location.origin);
});
