/**
 * The HTML in README and the guides works as it is written, and after editors have changed it: WordPress's wpautop(),
 * which turns lines into paragraphs, and Markdown.
 */
import {autop} from '@wordpress/autop';
import {expect} from '@open-wc/testing';
import {waitUntil} from '../helpers/wait-until.js';
import markdownIt from 'markdown-it';
import {inState} from '../helpers/setup.js';

const FILES = [
  'README.md',
  ...['webmasters', 'wordpress', 'hosting', 'designers', 'publishers'].map((name) => `docs/${name}.md`),
];
const WIDGETS = 'campaign-banner, news-list, publication-card, publication-list';
const markdown = markdownIt({html: true});

/** The HTML blocks of a guide that show a widget, each with the line where it begins. */
async function snippetsOf(file: string): Promise<[name: string, html: string][]> {
  const text = await (await fetch(`/${file}`)).text();
  return Array.from(
    text.matchAll(/^([ \t]*)```html\n([^]*?)\n[ \t]*```/gm),
    ({1: indent = '', 2: html = '', index}) => {
      const line = text.slice(0, index).split('\n').length + 1;
      return [`${file}, line ${line}`, html.replaceAll(new RegExp(`^${indent}`, 'gm'), '')] as [string, string];
    },
  ).filter(([, html]) => /<(alliance|campaign|news|publication)-|data-alliance-widget|<iframe|widget=/.test(html));
}

/** The relevant elements, each with its attributes and the nearest relevant element around it. */
function treeOf(html: string): string[] {
  const {body} = new DOMParser().parseFromString(html, 'text/html');
  const selector = `alliance-feed, ${WIDGETS}, [slot], a[href], iframe`;
  return Array.from(body.querySelectorAll(selector), (element) => {
    const attributes = Array.from(element.attributes, ({name, value}) => `${name}="${value}"`);
    const around = element.parentElement!.closest(selector)?.localName ?? '';
    // Only the widget's own children can fill a slot.
    const direct = element.hasAttribute('slot') ? ` in ${element.parentElement!.localName}` : '';
    return `${around} > ${element.localName} ${attributes.join(' ')}${direct}`;
  });
}

/** What a snippet needs on this server: its feed, its script, its frame. */
const local = (html: string) =>
  html
    .replaceAll('https://alliance.example/feed.json', new URL('/demo/feeds/alliance.json', location.href).href)
    .replaceAll(
      'https://partner.example/feed.json',
      new URL('/demo/feeds/ap-forced-labour-net.json', location.href).href,
    )
    .replaceAll('https://alliance.example/', new URL('/dist/', location.href).href)
    .replaceAll(/ integrity="[^"]*"/g, '');

const found = (await Promise.all(FILES.map(snippetsOf))).flat();

describe('The HTML in README and guides', () => {
  it('is found', () => expect(found).to.have.length.of.at.least(12));

  for (const [name, html] of found) {
    describe(name, () => {
      it("survives WordPress's automatic paragraphs (wpautop)", () => {
        const after = `<p>The page goes on.</p>`;
        const result = treeOf(autop(`${html}\n\n${after}`));
        expect(result).to.deep.equal(treeOf(html));
        const page = new DOMParser().parseFromString(autop(`<h2>Before</h2>\n${html}\n\n<h2>After</h2>`), 'text/html');
        for (const heading of page.querySelectorAll('h2'))
          expect(heading.closest(`alliance-feed, ${WIDGETS}`), heading.textContent).to.equal(null);
      });

      it('survives Markdown', () => {
        expect(treeOf(markdown.render(`Before.\n\n${html}\n\nAfter.`))).to.deep.equal(treeOf(html));
      });

      it('shows what it says', async () => {
        const frame = document.createElement('iframe');
        frame.style.cssText = 'width: 800px; height: 600px';
        frame.srcdoc = `<!doctype html><html lang="en"><title>Page</title>
          <script src="/dist/alliance-widgets.min.js" defer></script><body>${local(html)}</body></html>`;
        document.body.append(frame);
        try {
          const widgets = () => {
            const inner = frame.contentDocument?.querySelector('iframe')?.contentDocument ?? frame.contentDocument;
            return Array.from(inner?.querySelectorAll(WIDGETS) ?? []);
          };
          await waitUntil(
            () => widgets().length > 0 && widgets().every((widget) => inState(widget, 'ready')),
            'its widgets are ready',
          );
          for (const slotted of widgets().flatMap((widget) => Array.from(widget.querySelectorAll('[slot]'))))
            expect(slotted.assignedSlot, slotted.outerHTML).to.not.equal(null);
        } finally {
          frame.remove();
        }
      });
    });
  }
});

describe('The words of the guide for webmasters', () => {
  it('are used in that language, without code', async () => {
    const text = await (await fetch('/docs/webmasters.md')).text();
    const [, html] = /<!-- snippet:language -->\s+```html\n([^]*?)```/.exec(text)!;
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><html lang="de"><title>Seite</title>
      <script src="/dist/alliance-widgets.min.js" defer></script>${html}
      <body><news-list src="/demo/feeds/alliance.json" limit="1" more></news-list></body></html>`;
    document.body.append(frame);
    try {
      const list = () => frame.contentDocument?.querySelector('news-list');
      await waitUntil(() => list() && inState(list()!, 'ready'), 'it is ready');
      await waitUntil(() => list()!.shadowRoot!.textContent.includes('Mehr anzeigen'), 'its words');
    } finally {
      frame.remove();
    }
  });
});
