import {expect} from '@open-wc/testing';
import {CONTENT, open, pageOf, type GuestPage} from '../helpers/guest.js';

const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
const NONCES =
  "default-src 'none'; script-src 'nonce-guest'; style-src 'nonce-guest'; connect-src 'self'; img-src 'self'";
const TYPES = "require-trusted-types-for 'script'";

const POLICIES: Record<string, string> = {
  'strict, from hosts': STRICT,
  'strict, from hosts, with Trusted Types': `${STRICT}; ${TYPES}`,
  'strict, with nonces': NONCES,
  'strict, with nonces and Trusted Types': `${NONCES}; ${TYPES}`,
};

/** The computed styles that show each element's layout. */
function look(page: GuestPage) {
  const style = (element: Element) => {
    const {display, gap, borderTopWidth, fontSize, lineHeight, color, gridTemplateColumns} =
      page.window.getComputedStyle(element);
    const {width, height} = element.getBoundingClientRect();
    return {display, gap, borderTopWidth, fontSize, lineHeight, color, gridTemplateColumns, width, height};
  };
  return CONTENT.map((tag) =>
    [...page.find(tag).shadowRoot!.querySelectorAll('[part], [class]')].map((element) => style(element)),
  );
}

/** Waits until every image has loaded and each element has found its colours, so that looks can be compared. */
async function complete(page: GuestPage) {
  await page.untilBackgroundIsKnown();
  const all = CONTENT.flatMap((tag) => [...page.find(tag).shadowRoot!.querySelectorAll('img')]);
  await Promise.all(
    all.map((image) => {
      image.loading = 'eager';
      return image.decode();
    }),
  );
}

describe('A Content Security Policy that is', () => {
  let clean: ReturnType<typeof look>;

  before(async () => {
    const page = await open(pageOf());
    await page.settled(...CONTENT);
    await complete(page);
    clean = look(page);
  });

  const works = async (page: GuestPage) => {
    await page.settled(...CONTENT);
    await complete(page);
    expect(page.part('news-list', 'title').textContent.trim()).to.equal('A school opens');
    expect(look(page)).to.deep.equal(clean);
    page.part('news-list', 'more').click();
    await page.settled('news-list');
    page.part('campaign-banner', 'dismiss').click();
    await page.settled('campaign-banner');
    expect(page.part('campaign-banner', 'title')).to.be.null;
    page.window.localStorage.clear();
    // Reports arrive in tasks of their own.
    await new Promise((resolve) => page.window.setTimeout(resolve));
    const {violations, faults, warnings} = page.witness;
    expect({violations, faults, warnings}).to.deep.equal({violations: [], faults: [], warnings: []});
  };

  for (const [name, policy] of Object.entries(POLICIES)) {
    it(`${name}, is respected, with full styling`, async () => {
      await works(await open(pageOf(), {headers: {'content-security-policy': policy}}));
    });
  }

  it('in a <meta> element, is respected, with full styling', async () => {
    const meta = `<meta http-equiv="content-security-policy" content="${STRICT}; ${TYPES}">`;
    await works(await open(pageOf().replace('<title>', `${meta}<title>`)));
  });

  it('is reported when it is violated, so these tests would notice', async () => {
    const page = await open(pageOf('<p style="color: red">'), {headers: {'content-security-policy': STRICT}});
    while (!page.witness.violations.length) await new Promise((resolve) => page.window.setTimeout(resolve));
    expect(page.witness.violations[0]).to.include('style-src-attr');
  });

  it("without the feed's host breaks nothing but the content", async () => {
    const page = await open(pageOf(), {
      headers: {'content-security-policy': STRICT.replace("connect-src 'self'", "connect-src 'none'")},
    });
    await page.settled(...CONTENT);
    for (const tag of CONTENT) expect(page.find(`${tag} > a`).getBoundingClientRect().height, tag).to.be.above(0);
    expect(page.witness.faults).to.be.empty;
  });
});
