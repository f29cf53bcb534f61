import {expect} from '@open-wc/testing';
import {BUILD_TIMEOUT_MS, open, pageOf, type GuestPage} from '../helpers/guest.js';
import {until} from '../helpers/until.js';

const SCRIPT = '<script src="probe.js"></script>';
const HOOKS = ['hostConnected', 'hostUpdate', 'hostUpdated', 'hostDisconnected'];

type Probe = HTMLElement & Record<string, unknown> & {updateComplete: Promise<boolean>};

const calledOn = (page: GuestPage) => (page.window as unknown as {called: string[]}).called;

/** Checks that every part of Lit that an element can use does what it does in npm. */
async function works(page: GuestPage) {
  const called = calledOn(page);
  const probe = page.find<Probe>('lit-probe');
  await probe.updateComplete;
  const root = probe.shadowRoot!;
  const find = <T extends Element>(selector: string) => root.querySelector<T>(selector)!;
  await until(() => find('p').textContent === 'later' && find('i').textContent === 'task of 2');

  expect(find('b').outerHTML.replace(/<!--.*?-->/g, '')).to.equal('<b class=" big " title="size 2 of 3">2</b>');
  expect((probe.bold as {value: Element}).value).to.equal(find('b'));
  expect(page.window.getComputedStyle(find('b')).color).to.equal('rgb(1, 2, 3)');
  expect([...root.querySelectorAll('li')].map((item) => item.textContent)).to.deep.equal(['a', 'b']);
  expect(find<HTMLTextAreaElement>('textarea').value).to.equal('x');
  const input = find<HTMLInputElement>('input');
  expect([input.value, input.disabled, input.hasAttribute('@click')]).to.deep.equal(['2', false, false]);

  Object.assign(probe, {size: 3, open: true, list: ['c'], same: 1, word: 'other'});
  await probe.updateComplete;
  expect(['size', 'is-open', 'list', 'word'].map((name) => probe.getAttribute(name))).to.deep.equal([
    '3',
    '',
    'c',
    'other',
  ]);
  probe.size = 13;
  await probe.updateComplete;
  expect(find('b').textContent, 'as shouldUpdate() says').to.equal('3');
  probe.open = false;
  await probe.updateComplete;
  input.click();
  input.click();

  probe.remove();
  const hooks = [...HOOKS, 'shouldUpdate', 'willUpdate', 'firstUpdated', 'updated', 'getUpdateComplete', 'click'];
  expect(hooks.filter((name) => !called.includes(name))).to.deep.equal([]);
  expect(called.filter((name) => name === 'click')).to.have.length(1);
  const {faults, warnings} = page.witness;
  expect({faults, warnings: warnings.filter((text) => !text.includes('Trusted Types'))}).to.deep.equal({
    faults: [],
    warnings: [],
  });
}

const PROBE = '<lit-probe size="2" list="a,b"></lit-probe>';

before(async function () {
  this.timeout(BUILD_TIMEOUT_MS);
  await open(pageOf('', SCRIPT));
});

describe("Lit in the script's file", () => {
  it('calls every hook, and runs all its directives', async () => works(await open(pageOf(PROBE, SCRIPT))));

  it('does so on a page that refuses every Trusted Types policy, too', async () => {
    const headers = {'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'"};
    await works(await open(pageOf(PROBE, SCRIPT), {headers}));
  });

  it("calls a controller's hooks in an element of this library, and reflects its properties", async () => {
    const page = await open(pageOf('<probe-list src="feed.json"></probe-list>', SCRIPT));
    await page.settled('probe-list');
    const list = page.find<Probe>('probe-list');
    list.size = 7;
    await list.updateComplete;
    expect(list.getAttribute('size')).to.equal('7');
    list.remove();
    expect(HOOKS.filter((name) => !calledOn(page).includes(name))).to.deep.equal([]);
    expect(page.witness.faults).to.be.empty;
  });
});
