import {expect} from '@open-wc/testing';
import {ALL, open, pageOf, SCRIPT, type GuestFile, type GuestPage} from '../helpers/guest.js';
import {until} from '../helpers/until.js';

const ENFORCED = "require-trusted-types-for 'script'";

const policies = (csp: string) => ({headers: {'content-security-policy': csp}});
const file = (body: string): Record<string, string | GuestFile> => ({'page.js': body});
/** The page's own script, before ours. */
const OWN = '<script src="page.js"></script>';

/** Waits until the page's violations have been reported to it, and checks that none is reported twice. */
async function reported({witness, window}: GuestPage) {
  // Reports of reporting observers repeat the same violation.
  const reports = () => witness.violations.filter((violation) => !violation.startsWith('{'));
  await until(() => reports().length > 0);
  // A second report would come in a task of its own, too.
  await new Promise((resolve) => window.setTimeout(resolve));
  expect(reports()).to.have.length(1);
}

describe('Trusted Types: a page that', () => {
  it('requires them and lists no policy gets no violation and no warning', async () => {
    const page = await (await open(pageOf(), policies(ENFORCED))).works();
    expect(page.witness.violations).to.be.empty;
    expect(page.witness.warnings).to.be.empty;
  });

  it('lists "alliance-widgets" gets no violation and no warning', async () => {
    const page = await (await open(pageOf(), policies(`${ENFORCED}; trusted-types alliance-widgets`))).works();
    expect(page.witness.violations).to.be.empty;
    expect(page.witness.warnings).to.be.empty;
  });

  it('lists "lit-html" has working widgets, without a warning', async () => {
    const page = await (await open(pageOf(), policies(`${ENFORCED}; trusted-types lit-html`))).works();
    await reported(page);
    expect(page.witness.warnings).to.be.empty;
  });

  for (const name of ['lit-html', 'alliance-widgets']) {
    it(`lists "${name}", which its own Lit has taken, has working widgets, without a warning`, async () => {
      const own = `trustedTypes.createPolicy('${name}', {createHTML: (html) => html}); litHtmlVersions = ['3.0.0'];`;
      const options = {...policies(`${ENFORCED}; trusted-types ${name}`), files: file(own)};
      const page = await (await open(pageOf(ALL, OWN + SCRIPT), options)).works();
      await reported(page);
      expect(page.witness.warnings).to.be.empty;
    });
  }

  for (const list of ["'none'", 'other', 'other default', "dompurify 'allow-duplicates'"]) {
    for (const enforced of [`${ENFORCED}; `, '']) {
      const how = enforced ? 'and requires them' : 'without requiring them';
      it(`allows ${list} only, ${how}, has working widgets, with one violation and one warning`, async () => {
        const page = await (await open(pageOf(), policies(`${enforced}trusted-types ${list}`))).works();
        await reported(page);
        expect(page.witness.warnings).to.have.length(1);
        expect(page.witness.warnings[0]).to.include('alliance-widgets').and.to.include('Trusted Types');
      });
    }
  }

  it('refuses every policy to two copies of the script gets one violation and one warning', async () => {
    const copies = `${SCRIPT}<script src="alliance-widgets.js?version=0.0.9" defer></script>`;
    const page = await open(pageOf(ALL, copies), policies(`${ENFORCED}; trusted-types 'none'`));
    await page.works();
    await reported(page);
    expect(page.witness.warnings).to.have.length(1);
  });

  it('trusts every text by its default policy has working widgets', async () => {
    const own = "trustedTypes.createPolicy('default', {createHTML: (html) => html})";
    const options = {...policies(`${ENFORCED}; trusted-types default`), files: file(own)};
    await (await open(pageOf(ALL, OWN + SCRIPT), options)).works();
  });

  it('has a default policy that refuses everything has working widgets', async () => {
    const own = "trustedTypes.createPolicy('default', {createHTML() { throw new Error('No'); }})";
    const options = {...policies(`${ENFORCED}; trusted-types default`), files: file(own)};
    await (await open(pageOf(ALL, OWN + SCRIPT), options)).works();
  });

  for (const [how, own] of Object.entries({
    'something else under that name': "Object.defineProperty(window, 'trustedTypes', {value: {}})",
    nothing: "Object.defineProperty(window, 'trustedTypes', {value: undefined})",
    'a factory that throws':
      "Object.defineProperty(window, 'trustedTypes', {value: {createPolicy() { throw new Error('No'); }}})",
  })) {
    it(`has ${how} has working widgets`, async () => {
      await (await open(pageOf(ALL, OWN + SCRIPT), {files: file(own)})).works();
    });
  }

  it('gives a publisher no way around them: no text from a feed becomes a template', async () => {
    const feed = JSON.stringify({items: [{id: '1', title: '<img src=x onerror="parent.hacked = 1">'}]});
    const page = await open(pageOf('<news-list src="feed.json"></news-list>'), {
      ...policies(`${ENFORCED}; trusted-types 'none'`),
      files: {'feed.json': feed},
    });
    await page.settled('news-list');
    expect(page.part('news-list', 'title').textContent.trim()).to.equal('<img src=x onerror="parent.hacked = 1">');
    expect(page.find('news-list').shadowRoot!.querySelector('img')).to.be.null;
  });
});
