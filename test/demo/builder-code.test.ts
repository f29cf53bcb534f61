import {expect} from '@open-wc/testing';
import {inState, part, parts, text} from '../helpers/setup.js';
import {waitUntil} from '../helpers/wait-until.js';
import {campaignRadius, code, FEED, field, json, open, PASTED, ready, set} from './builder-page.js';

describe('The embed builder', () => {
  describe('gives code that', () => {
    const options =
      '&option-limit=2&option-heading=%22Tom%22+%26+%3CJerry%3E&lang=fr&theme=campaign&match-accent=%23004488&match-font=Georgia%2C+serif';
    const address = `?feed=address&src=${encodeURIComponent(`${FEED}?a=1&b=2`)}${options}`;
    const ways = {
      script: address,
      cms: address,
      wordpress: address,
      'wordpress-link': address,
      iframe: address,
      'script, with pasted JSON': `?feed=json${options}${json(PASTED)}`,
    };

    for (const [way, query] of Object.entries(ways)) {
      it(`runs as it is copied, as ${way}`, async () => {
        const form = way.split(',')[0]!;
        const page = await open(`builder.html${query.replace('?', `?form=${form}&`)}`);
        await ready(page);
        const guest = document.createElement('iframe');
        // The site already has the script for an author's link.
        const site = form === 'wordpress-link' ? '<script src="/dist/alliance-widgets.min.js" defer></script>' : '';
        const theme = site && '<link rel="stylesheet" href="/themes/campaign.css">';
        guest.srcdoc = `<!doctype html><html lang="en"><head>${site}${theme}</head><body>${code(page)}</body></html>`;
        document.body.append(guest);
        const inner = () => (form === 'iframe' ? guest.contentDocument?.querySelector('iframe') : guest)?.contentWindow;
        const list = () => inner()?.document.querySelector('news-list');
        await waitUntil(() => list() && inState(list()!, 'ready'), 'it runs');
        expect(parts(list()!, 'item')).to.have.length(2);
        expect(text(part(list()!, 'heading'))).to.equal('"Tom" & <Jerry>');
        expect(list()!.closest('[lang]')!.getAttribute('lang')).to.equal('fr');
        const style = inner()!.getComputedStyle(list()!);
        await waitUntil(() => style.getPropertyValue('--alliance-radius').trim() === campaignRadius, 'the theme');
        // A frame and an author's link carry no style of their own.
        if (!['iframe', 'wordpress-link'].includes(form)) {
          expect(style.getPropertyValue('--alliance-accent').trim()).to.equal('#004488');
          expect(inner()!.getComputedStyle(part(list()!, 'heading')!).fontFamily).to.equal('Georgia, serif');
        }
        if (form === 'iframe') {
          const frame = guest.contentDocument!.querySelector('iframe')!;
          await waitUntil(() => parseFloat(frame.style.height) > 0, 'its height');
          expect(frame.title).to.equal('"Tom" & <Jerry>');
        }
        guest.remove();
      });
    }

    it("has the feed's home page as its fallback", async () => {
      const page = await open('builder.html');
      await waitUntil(
        () => code(page).includes('<a href="https://alliance.example/">Special Action Programme'),
        'the link inside',
      );
    });

    it("contains today's items on request", async () => {
      const page = await open('builder.html?option-limit=2&snapshot=on');
      await waitUntil(() => code(page).includes('data-alliance-snapshot'), 'the snapshot');
      const box = new DOMParser().parseFromString(code(page), 'text/html');
      expect(box.querySelectorAll('news-list > [data-alliance-snapshot] article')).to.have.length(2);
      expect(box.querySelector('news-list > [data-alliance-snapshot] + a')).to.exist;
      const ticked = field(page, 'snapshot') as HTMLInputElement;
      expect(ticked.checked).to.equal(true);
      set(page, 'form', 'iframe');
      expect(ticked.checkVisibility()).to.equal(false);
      set(page, 'form', 'wordpress');
      expect(code(page)).to.contain('data-alliance-snapshot');
      ticked.click();
      await waitUntil(() => !code(page).includes('data-alliance-snapshot'), 'the code without');
      expect(page.window.location.search).not.to.contain('snapshot');
    });

    it('is replaced by a reason if a form cannot express it', async () => {
      const page = await open(`builder.html?feed=json&form=cms${json(PASTED)}`);
      await ready(page);
      expect(page.find('#code-details').checkVisibility()).to.equal(false);
      expect(page.find<HTMLButtonElement>('#copy').disabled).to.equal(true);
      expect(text(page.find('#code-note'))).to.match(/needs a feed with an address/);
    });
  });

  describe('its copy button', () => {
    /** Replaces the clipboard: browsers let a page use the real one only if a person allows it. */
    async function copying(writeText: (text: string) => Promise<void>) {
      const page = await open('builder.html');
      await ready(page);
      Object.defineProperty(page.window.navigator, 'clipboard', {value: {writeText}, configurable: true});
      page.find('#copy').click();
      return page;
    }

    it('copies the whole code, and says so', async () => {
      const written: string[] = [];
      const page = await copying((text) => Promise.resolve(void written.push(text)));
      await waitUntil(() => page.find('#copied').textContent === 'Copied.', 'it says so');
      expect(written).to.deep.equal([code(page)]);
    });

    it('selects the code if the clipboard is refused', async () => {
      const page = await copying(() => Promise.reject(new Error('Not allowed')));
      await waitUntil(() => /^Selected/.test(page.find('#copied').textContent), 'it says so');
      expect(page.document.getSelection()!.toString().trim()).to.equal(code(page).trim());
      expect(page.find('#code').checkVisibility()).to.equal(true);
    });
  });
});
