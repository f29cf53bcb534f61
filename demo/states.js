/* Answers as a network may give them, for the gallery of states. It stands before alliance-widgets.js. */
/* global Response, URL, Request, window */

const network = window.fetch;
const asked = new Set();

/** Made-up addresses; all others are asked for as they are. */
const answers = {
  'never.json': () => new Promise(() => {}),
  'gone.json': () => new Response('', {status: 410}),
  // Good the first time, then gone: what is shown has become old.
  'once.json': (request) => {
    if (asked.has(request.url)) return new Response('', {status: 410});
    asked.add(request.url);
    return network(new URL('feeds/alliance.json', document.baseURI), {credentials: 'same-origin'});
  },
};

window.fetch = async (input, init) => {
  const request = new Request(input, init);
  const answer = answers[new URL(request.url).pathname.split('/').at(-1)];
  return answer ? answer(request) : network(input, init);
};

document.getElementById('stale').addEventListener('alliance-load', ({target}) => target.reload(), {once: true});
