/** What the script does when it is loaded, as a debugger sees it. */
/* global customElements, document, window -- of the page */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from 'puppeteer';
import {findEngines} from '../../scripts/engines/engines.mjs';

const {chromium} = findEngines();

const PAGE = `<!doctype html><html lang="en"><body>
  <alliance-feed><campaign-banner></campaign-banner><news-list></news-list><publication-list></publication-list></alliance-feed>
  <p><a data-alliance-widget="news-list" href="https://alliance.example/feed.json">News</a></p></body></html>`;

describe('The script, when it is loaded,', {skip: !chromium}, () => {
  let browser;
  before(async () => {
    browser = await launch({...chromium, args: ['--no-sandbox', '--disable-dev-shm-usage']});
  });
  after(() => browser?.close());

  it('throws nothing, not even exceptions that it catches', async () => {
    const page = await browser.newPage();
    await page.setContent(PAGE);
    const debug = await page.createCDPSession();
    const thrown = [];
    debug.on('Debugger.paused', ({reason, data}) => {
      if (reason === 'exception') thrown.push(data.description);
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
    const page = await browser.newPage();
    await page.setContent(
      '<!doctype html><body><news-list></news-list><publication-list></publication-list><campaign-banner></campaign-banner></body>',
    );
    await page.evaluate(() => {
      const asked = [];
      const watch = (owner, name) => {
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
        async (lang, text) => {
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
          const elements = [...document.querySelectorAll('news-list, publication-list, campaign-banner')];
          for (const element of elements)
            element.feed = {title: text, items: [item, report], language: lang, _alliance: {campaign}};
          await Promise.all(elements.map(({updateComplete}) => updateComplete));
          return elements.map(({shadowRoot}) => shadowRoot.querySelector('time').textContent.trim());
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
