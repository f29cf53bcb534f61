/** What the script does when it is loaded, as a debugger sees it. */
/** @import {LitElement} from 'lit' */
/** @import {Browser} from 'puppeteer' */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launchChromium, openPage, withoutChromium} from '../helpers/chromium.mjs';

const PAGE = `<!doctype html><html lang="en"><body>
  <alliance-feed><campaign-banner></campaign-banner><news-list></news-list><publication-list></publication-list></alliance-feed>
  <p><a data-alliance-widget="news-list" href="https://alliance.example/feed.json">News</a></p></body></html>`;

describe('The script, when it is loaded,', {skip: withoutChromium}, () => {
  /** @type {Browser} */
  let browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser?.close());

  it('throws nothing, not even exceptions that it catches', async () => {
    const page = await openPage(browser);
    await page.setContent(PAGE);
    const debug = await page.createCDPSession();
    /** @type {string[]} */
    const thrown = [];
    debug.on('Debugger.paused', ({reason, data}) => {
      if (reason === 'exception') thrown.push(String(data?.description));
      void debug.send('Debugger.resume');
    });
    await debug.send('Debugger.enable');
    await debug.send('Debugger.setPauseOnExceptions', {state: 'all'});
    // The debugger pauses for what is caught, too.
    await page.evaluate('try { throw new Error("seen") } catch {}');
    assert.match(thrown.splice(0).join(), /^Error: seen/);

    await page.addScriptTag({path: 'dist/alliance-widgets.js'});
    await page.evaluate(() => customElements.whenDefined('news-list'));
    await page.waitForSelector('p > news-list');
    assert.deepEqual(thrown, []);
  });

  it('needs no Intl object, which takes 20 ms, to show what most feeds contain in the six languages', async () => {
    const page = await openPage(browser);
    await page.setContent(
      '<!doctype html><body><news-list></news-list><publication-list></publication-list><campaign-banner></campaign-banner></body>',
    );
    await page.evaluate(() => {
      /** @type {string[]} */
      const asked = [];
      const watch = (/** @type {Record<string, any>} */ owner, /** @type {string} */ name) => {
        const original = owner[name];
        owner[name] = new Proxy(original, {
          construct: (...parameters) => (asked.push(name), Reflect.construct(...parameters)),
          apply: (...parameters) => (asked.push(name), Reflect.apply(...parameters)),
        });
      };
      for (const name of ['DateTimeFormat', 'NumberFormat', 'ListFormat', 'DisplayNames', 'Segmenter', 'Locale'])
        watch(Intl, name);
      for (const name of ['toLocaleString', 'toLocaleDateString']) watch(Date.prototype, name);
      watch(Number.prototype, 'toLocaleString');
      watch(String.prototype, 'localeCompare');
      window.asked = asked;
    });
    await page.addScriptTag({path: 'dist/alliance-widgets.js'});
    const words = {
      en: 'Clean water ',
      fr: 'L’eau pour l’été ',
      es: 'El año ',
      ar: 'الماء ',
      zh: '联合国，',
      ru: 'Вода ',
    };
    for (const [lang, text] of Object.entries(words)) {
      const shown = await page.evaluate(
        async (/** @type {string} */ lang, /** @type {string} */ text) => {
          document.documentElement.lang = lang;
          const item = {
            id: lang,
            content_text: text.repeat(40),
            url: '/1',
            date_published: '2024-05-06T07:08:09Z',
            tags: [text],
            authors: [{name: 'A'}, {name: 'B'}, {name: 'C'}],
          };
          const file = {url: '/a.pdf', size_in_bytes: 1_234_567, _alliance: {language: 'fr'}};
          const report = {...item, id: 'report', attachments: [file], _alliance: {type: 'publication'}};
          const campaign = {
            title: text,
            statement: text,
            figures: [{value: lang === 'en' ? 12_300_000 : 350_000, label: text}],
            goal: {label: text, date: '2024'},
          };
          /** @type {NodeListOf<LitElement & {feed?: object}>} */
          const elements = document.querySelectorAll('news-list, publication-list, campaign-banner');
          for (const element of elements)
            element.feed = {title: text, items: [item, report], language: lang, _alliance: {campaign}};
          await Promise.all(Array.from(elements, ({updateComplete}) => updateComplete));
          return Array.from(elements, ({shadowRoot}) => shadowRoot?.querySelector('time')?.textContent.trim());
        },
        lang,
        text,
      );
      assert.match(shown.join(), /2024.*2024.*2024/);
    }
    assert.deepEqual(await page.evaluate('asked'), []);
    await page.evaluate("new Intl.NumberFormat('de')");
    assert.deepEqual(await page.evaluate('asked'), ['NumberFormat']);
  });
});
