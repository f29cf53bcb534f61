/**
 * The publisher's side and the widgets together, as they are built: from RSS to a page, the page for frames, and plain
 * links.
 *
 * @import {Configuration} from '../../demo/builder/configuration.js'
 */
/** @import {Browser, Page} from 'puppeteer' */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {register} from 'node:module';
import {tmpdir} from 'node:os';
import {extname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fromHtml} from 'hast-util-from-html';
import {sanitize} from 'hast-util-sanitize';
import {toHtml} from 'hast-util-to-html';
import sanitizeHtml from 'sanitize-html';
import xss from 'xss';
import {prerender} from 'alliance-feed';
import {launchChromium, listen, openPage, withoutChromium} from '../helpers/chromium.mjs';

register('../helpers/typescript-hooks.mjs', import.meta.url);
const {FORMS} = await import('../../demo/builder/code.ts');

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/feed+json',
  '.svg': 'image/svg+xml',
};
const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Agency</title><link>https://agency.example/</link><language>en</language>
<item><title>First &amp;amp; foremost</title><link>https://agency.example/1</link><pubDate>Mon, 01 Jun 2026 12:00:00 GMT</pubDate><description>&lt;p&gt;What is &lt;b&gt;new&lt;/b&gt;.&lt;/p&gt;</description></item>
<item><title>Second</title><link>https://agency.example/2</link><pubDate>Tue, 02 Jun 2026 12:00:00 GMT</pubDate><description>More.</description></item>
</channel></rss>`;

const folder = mkdtempSync(join(tmpdir(), 'publisher-'));
const run = (/** @type {string[]} */ ...args) =>
  execFileSync(process.execPath, ['publisher/bin/alliance-feed.js', ...args], {encoding: 'utf8', stdio: 'pipe'});

describe('The publisher’s side, in a browser', {skip: withoutChromium}, () => {
  /**
   * Pages and feeds by path.
   *
   * @type {Record<string, string | Buffer | Promise<string>>}
   */
  const files = {};
  /**
   * The folders of all other files, by the first folder of the path; otherwise dist/.
   *
   * @type {Record<string, string>}
   */
  const FOLDERS = {tinymce: 'node_modules', '@ckeditor': 'node_modules', images: 'demo/feeds'};
  const server = createServer(async ({url = '/'}, response) => {
    const {pathname} = new URL(url, 'http://x');
    try {
      const body =
        (await files[pathname]) ?? readFileSync(`${FOLDERS[pathname.split('/', 2)[1] ?? ''] ?? 'dist'}${pathname}`);
      response.writeHead(200, {
        'content-type': TYPES[extname(pathname)] ?? 'text/html; charset=utf-8',
        'access-control-allow-origin': '*',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  /** @type {Browser} */
  let browser;
  /** @type {string} */
  let origin;

  before(async () => {
    origin = `http://127.0.0.1:${await listen(server)}`;
    browser = await launchChromium();
    // RSS is converted as a publisher would do it.
    writeFileSync(join(folder, 'news.xml'), RSS);
    run('convert', join(folder, 'news.xml'), '-o', join(folder, 'feed.json'));
    files['/feed.json'] = readFileSync(join(folder, 'feed.json'));
  });
  after(async () => {
    await browser?.close();
    server.close();
    rmSync(folder, {recursive: true});
  });

  const titles = (/** @type {Page} */ page) =>
    page.evaluate(() =>
      Array.from(
        document.querySelector('news-list')?.shadowRoot?.querySelectorAll('[part=title]') ?? [],
        ({textContent}) => textContent.trim(),
      ),
    );
  /**
   * @param {string} path
   * @param {string} body
   */
  async function open(path, body) {
    files[path] = `<!doctype html><html lang="en"><title>Page</title>${body}`;
    const page = await openPage(browser);
    await page.goto(origin + path);
    return page;
  }
  const ready = (/** @type {Page} */ page) =>
    page.waitForFunction(() => document.querySelector('news-list')?.matches(':state(ready)'));

  it('RSS, converted, checked and served, is shown by a widget', async () => {
    const report = JSON.parse(run('check', join(folder, 'feed.json'), '--json'));
    assert.deepEqual(
      report.results[0].findings.filter((/** @type {{severity: string}} */ {severity}) => severity === 'error'),
      [],
    );
    const page = await open(
      '/page',
      '<script src="alliance-widgets.js" defer></script><news-list src="feed.json"></news-list>',
    );
    await ready(page);
    assert.deepEqual(await titles(page), ['Second', 'First & foremost']);
    await page.close();
  });

  describe('nothing moves between the snapshot and the live widget', () => {
    const SCRIPT = '<script src="alliance-widgets.js"></script>';
    /** The position of a page's script: after visitors have seen the snapshot, or before. */
    const SCRIPTS = {
      deferred: [SCRIPT.replace('><', ' defer><'), ''],
      'in the head': [SCRIPT, ''],
      'at the end': ['', SCRIPT],
    };
    const WIDGETS = [
      'campaign-banner',
      'campaign-banner variant="bar" heading="Ours"',
      'news-list limit="3"',
      'news-list layout="compact" heading="News" more',
      'news-list filters="search tag" limit="2"',
      'publication-list limit="2"',
    ];
    const twoFrames = (/** @type {Page} */ page) =>
      page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

    for (const [place, [head, end]] of Object.entries(SCRIPTS)) {
      it(`with its script ${place}`, async () => {
        const demo = readFileSync('demo/feeds/alliance.json', 'utf8');
        const src = `${origin}/demo.json`;
        const page = await openPage(browser);
        await page.evaluateOnNewDocument(() => {
          window.shift = 0;
          new PerformanceObserver((list) => {
            const shifts = /** @type {(PerformanceEntry & {value: number})[]} */ (list.getEntries());
            for (const {value} of shifts) window.shift += value;
          }).observe({type: 'layout-shift', buffered: true});
        });
        for (const width of [390, 1280]) {
          await page.setViewport({width, height: 800});
          for (const [index, widget] of WIDGETS.entries()) {
            const [tag = ''] = widget.split(' ');
            const markup = `<p>Before.</p><${widget} src="${src}"></${tag}>${'<p>After.</p>'.repeat(20)}`;
            const {html} = await prerender(markup, {feeds: {[src]: demo}});
            const style = index % 2 ? '<style>* {margin: 0; padding: 0}</style>' : '';
            let answer = () => {};
            files['/demo.json'] = new Promise((resolve) => (answer = () => resolve(demo)));
            files['/moves'] = `<!doctype html><html lang="en"><title>Page</title>${style}${head}<body>${html}${end}`;
            await page.goto(`${origin}/moves`);
            await twoFrames(page);
            answer();
            await page.waitForFunction(
              (/** @type {string} */ name) => document.querySelector(name)?.matches(':state(ready)') ?? false,
              {},
              tag,
            );
            await twoFrames(page);
            const shift = await page.evaluate(() => window.shift);
            assert.ok(shift <= 0.01, `${widget}, ${width} px: ${shift}`);
          }
        }
        await page.close();
      });
    }
  });

  it('the filled page for frames shows its content without JavaScript and in an empty sandbox', async () => {
    const address = `${origin}/filled/embed.html?widget=news-list&src=/feed.json`;
    const {html} = await prerender(readFileSync('dist/embed.html', 'utf8'), {url: address});
    files['/filled/embed.html'] = html.replaceAll('src="', 'src="/').replaceAll('src="//', 'src="/');
    const page = await openPage(browser);
    await page.setJavaScriptEnabled(false);
    await page.goto(address);
    assert.match(await page.$eval('body', (body) => body.innerText), /Second[^]*First & foremost/);
    await page.close();

    const around = await open('/sandboxed', `<iframe sandbox src="${address}"></iframe>`);
    const frame = await around.waitForFrame((frame) => frame.url() === address);
    await frame.waitForSelector('h3');
    assert.match(await frame.$eval('body', (body) => body.innerText), /Second[^]*First & foremost/);
    await around.close();

    const live = await openPage(browser);
    await live.goto(address);
    await ready(live);
    assert.deepEqual(await titles(live), ['Second', 'First & foremost']);
    assert.equal(await live.$eval('[data-alliance-snapshot]', (snapshot) => snapshot.checkVisibility()), false);
    assert.equal((await live.$$('news-list')).length, 1);
    // With another address, it shows something else.
    await live.goto(`${address}&limit=1`);
    await ready(live);
    assert.deepEqual(await titles(live), ['Second']);
    await live.close();
  });

  describe('a plain link, as the builder writes it, still becomes a widget after', () => {
    const link = () => {
      /** @type {Configuration} */
      const what = {
        lang: '',
        theme: '',
        options: [],
        hasSnapshot: false,
        site: {base: `${origin}/`, integrity: {}},
        widget: 'news-list',
        attributes: {limit: '1'},
        src: `${origin}/feed.json`,
        about: {title: 'News & more'},
      };
      return /<a .*<\/a>/.exec(FORMS.link(what) ?? '')?.[0] ?? '';
    };
    /** @type {Record<string, (html: string) => string | Promise<string>>} */
    const sanitizers = {
      'sanitize-html': (html) => sanitizeHtml(html),
      'js-xss': (html) => xss(html),
      'GitHub’s schema': (html) => toHtml(sanitize(fromHtml(html, {fragment: true}))),
      DOMPurify: async (html) => {
        const page = await open('/purify', '');
        await page.addScriptTag({path: 'node_modules/dompurify/dist/purify.min.js'});
        const clean = await page.evaluate((text) => window.DOMPurify.sanitize(text), html);
        await page.close();
        return clean;
      },
      TinyMCE: async (html) => {
        const page = await open('/editor', '<script src="/tinymce/tinymce.min.js"></script><textarea></textarea>');
        const clean = await page.evaluate(async (text) => {
          const [editor] = await window.tinymce.init({selector: 'textarea', license_key: 'gpl'});
          editor?.setContent(text);
          return editor?.getContent() ?? '';
        }, html);
        await page.close();
        return clean;
      },
      // Version 37, in a build of its own with 34 packages; later ones bring up to 175. What CKEditor 5 keeps of a link at
      // its defaults is the same in all of them: the address.
      'CKEditor 5': async (html) => {
        const script = '<script src="/@ckeditor/ckeditor5-build-classic/build/ckeditor.js"></script>';
        const page = await open('/ckeditor', `${script}<textarea></textarea>`);
        const clean = await page.evaluate(async (text) => {
          const editor = await window.ClassicEditor.create(document.querySelector('textarea'));
          editor.setData(text);
          return editor.getData();
        }, html);
        await page.close();
        return clean;
      },
    };
    for (const [name, clean] of Object.entries(sanitizers)) {
      it(name, async () => {
        const kept = await clean(`<p>${link()}</p>`);
        const page = await open('/cms', `<script src="alliance-widgets.js" defer></script>${kept}`);
        await ready(page);
        assert.deepEqual(await titles(page), ['Second']);
        await page.close();
      });
    }
  });
});
