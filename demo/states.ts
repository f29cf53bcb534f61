/** Makes the network answer as the gallery of states needs it. It runs before alliance-widgets.js. */
import type {NewsList} from '../src/index.js';

const network = window.fetch.bind(window);
const asked = new Set<string>();
const gone = () => new Response('', {status: 410});

/** The answers for made-up addresses. All other addresses are requested as usual. */
const answers: Record<string, (request: Request) => Response | Promise<Response>> = {
  'never.json': () => new Promise(() => {}),
  'gone.json': gone,
  // Good the first time, then gone: what is shown is then an older copy.
  'once.json'(request) {
    if (asked.has(request.url)) return gone();
    asked.add(request.url);
    return network(new URL('feeds/alliance.json', document.baseURI), {credentials: 'same-origin'});
  },
};

window.fetch = (input, init) => {
  const request = new Request(input, init);
  const answer = answers[new URL(request.url).pathname.split('/').at(-1)!];
  return answer ? Promise.resolve(answer(request)) : network(input, init);
};

document
  .getElementById('stale')!
  .addEventListener('alliance-load', ({target}) => void (target as NewsList).reload(), {once: true});
