import {expect} from '@open-wc/testing';
import {ALL, CONTENT, open, pageOf, SCRIPT} from '../helpers/guest.js';
import {waitUntil} from '../helpers/wait-until.js';

const OWN = '<script src="page.js"></script>';

const openAfter = (own: string, body = ALL) => open(pageOf(body, OWN + SCRIPT), {files: {'page.js': own}});

/**
 * Members that browsers look up in option objects, descriptors and dictionaries, and names that careless pages give
 * their extensions.
 */
const NAMES = `
  get set value writable configurable enumerable
  type capture once passive signal
  headers cache method body mode credentials redirect referrer referrerPolicy integrity keepalive priority window duplex
  bubbles cancelable composed detail
  attributes attributeFilter attributeOldValue characterData childList subtree
  root rootMargin threshold delay trackVisibility
  delegatesFocus slotAssignment clonable serializable customElementRegistry extends registry
  notation compactDisplay style currency unit unitDisplay signDisplay useGrouping numberingSystem maximumFractionDigits
  minimumFractionDigits minimumIntegerDigits maximumSignificantDigits roundingMode roundingIncrement roundingPriority
  timeZone timeZoneName calendar dateStyle timeStyle hour12 hourCycle year month day weekday era hour minute second
  dayPeriod fractionalSecondDigits formatMatcher localeMatcher numeric languageDisplay fallback
  stream fatal ignoreBOM status statusText media baseURL disabled
  attribute converter reflect state noAccessor hasChanged useDefault wrapped valid renderBefore creationScope
  name id url title items item tag src feed refresh timeout offline loading lang dir href alt part hreflang width height
  error stale date text message problems busy host index key keys values entries size length first last item
  each extend clone inspect map filter include contains has add remove is isEmpty compact tap parent random
  maxAge retry left watchers pending loaded text kept abort campaign translations authors language source image
`
  .trim()
  .split(/\s+/);

/** The relevant part of Prototype.js 1.6: its `toJSON`, its `Array.from`, and its own versions of standard methods. */
const PROTOTYPE = `
  Object.toJSON = (object) => JSON.stringify(object);
  String.prototype.toJSON = function () { return '"' + this + '"'; };
  Number.prototype.toJSON = function () { return String(this); };
  Array.prototype.toJSON = function () { return '[' + this.map(Object.toJSON).join(', ') + ']'; };
  Date.prototype.toJSON = function () { return '"' + this.toISOString() + '"'; };
  Hash = function () {}; Hash.prototype.toJSON = function () { return '{}'; };
  Array.from = function (iterable) {
    if (!iterable) return [];
    if (iterable.toArray) return iterable.toArray();
    var length = iterable.length || 0, results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  };
  window.$A = Array.from;
  Object.assign(Array.prototype, {
    toArray: function () { return [].concat(this); },
    entries: function () { return this.toArray(); },
    reduce: function () { return this.length > 1 ? this : this[0]; },
    find: function (iterator) { for (var i = 0; i < this.length; i++) if (iterator(this[i], i)) return this[i]; },
    include: function (object) { return this.indexOf(object) != -1; },
    uniq: function () { return this; }, clear: function () { this.length = 0; return this; },
    without: function () { return this; }, size: function () { return this.length; },
  });
  Function.prototype.bind = function () {
    var method = this, args = $A(arguments), object = args.shift();
    return function () { return method.apply(object, args.concat($A(arguments))); };
  };
  Function.prototype.delay = Function.prototype.defer = Function.prototype.wrap = function () {};
  String.prototype.include = function (text) { return this.indexOf(text) > -1; };
  String.prototype.startsWith = function (text) { return this.indexOf(text) === 0; };
  String.prototype.endsWith = function (text) { var at = this.length - text.length; return at >= 0 && this.lastIndexOf(text) === at; };
  String.prototype.strip = function () { return this.replace(/^\\s+/, '').replace(/\\s+$/, ''); };
  'visible toggle hide show update replace insert wrap inspect select match up down next previous adjacent identify observe fire'
    .split(' ').forEach(function (name) { HTMLElement.prototype[name] = function () { return this; }; });
  HTMLElement.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
`;

describe('Junk on Object.prototype', () => {
  const KINDS = {
    'a text': "'junk'",
    'a number': '7',
    'a function': 'function () { return this; }',
    'an object': 'Object.create(null)',
    null: 'null',
  };
  for (const [kind, value] of Object.entries(KINDS)) {
    it(`(${kind} under each of ${new Set(NAMES).size} names) does no harm`, async () => {
      const own = [...new Set(NAMES)].map((name) => `Object.prototype[${JSON.stringify(name)}] = ${value};`).join('');
      await (await openAfter(own)).works();
    });
  }
  it('does no harm if no element of the page has a language', async () => {
    const own = "Object.prototype.host = 'junk'; Object.prototype.lang = 'xx';";
    const html = pageOf(ALL, OWN + SCRIPT).replace(' lang="en"', '');
    await (await open(html, {files: {'page.js': own}})).works();
  });

  it('(accessors that throw, under names that nothing else reads) does no harm', async () => {
    const own = ['stale', 'busy', 'part', 'fallback', 'valid', 'alt', 'hreflang', 'authors', 'plain', 'error']
      .map(
        (
          name,
        ) => `Object.defineProperty(Object.prototype, '${name}', {get() { throw new Error('${name}'); }, set(value) {
        Object.defineProperty(this, '${name}', {value, writable: true, configurable: true, enumerable: true});
      }, enumerable: true, configurable: true});`,
      )
      .join('');
    await (await openAfter(own)).works();
  });
});

describe('Junk on other prototypes', () => {
  it('(enumerable, on Array, String, Function, Number, Promise and Symbol) does no harm', async () => {
    const own = `for (const type of [Array, String, Function, Number, Boolean, Promise, Symbol, RegExp, Date])
      for (const name of ['each', 'first', 'last', 'inspect', 'clone', 'type', 'value', 'get', 'set', 'capture', 'once',
        'signal', 'contains', 'raw2', 'nodeType2', 'junk'])
        type.prototype[name] = function () { return 'junk'; };`;
    await (await openAfter(own)).works();
  });

  it('(the extensions of Prototype.js 1.6) does no harm', async () => {
    await (await openAfter(PROTOTYPE)).works();
  });

  it('(all of them frozen) does no harm', async () => {
    const own = `for (const name of ['Object', 'Array', 'String', 'Function', 'Promise', 'Map', 'Set', 'Error', 'RegExp', 'Date'])
      Object.freeze(window[name].prototype);`;
    await (await openAfter(own)).works();
  });
});

describe('A page that has replaced', () => {
  const REPLACED = {
    'Array.from': 'Array.from = () => []',
    'Array.from with one that throws': "Array.from = () => { throw new Error('No'); }",
    'JSON.stringify with one that gives nothing': 'JSON.stringify = () => undefined',
    'JSON.stringify with one that always gives the same': "JSON.stringify = () => '{}'",
    'Object.assign':
      'Object.assign = (target, ...all) => { for (const one of all) for (const key in one) target[key] = one[key]; return target; }',
    'Object.keys':
      'Object.keys = (object) => { const keys = []; for (const key in object) if (Object.prototype.hasOwnProperty.call(object, key)) keys.push(key); return keys; }',
    'Map, Set and Promise with subclasses':
      'for (const name of ["Map", "Set", "WeakMap", "Promise"]) window[name] = class extends window[name] {};',
    'Symbol with a function around it':
      'const native = Symbol; window.Symbol = Object.assign(function (name) { return native(name); }, {for: native.for.bind(native)}); for (const key of Object.getOwnPropertyNames(native)) if (!(key in Symbol)) Symbol[key] = native[key]; Symbol.iterator ??= native.iterator;',
    'Event, Element, Document, Window and Request with types of its own, as MooTools does':
      'for (const name of ["Event", "Element", "Document", "Window", "Request"]) window[name] = function (given) { this.type = given.type.toLowerCase(); };',
    'URL with a text': 'var URL = location.href;',
    'URL, Event and collections with declarations of its own':
      'const URL = location.href; class Event {} class Map {} class Set {} class Proxy {} class Node {} class Text {} class Response {}',
    'MutationObserver with nothing': 'MutationObserver = undefined;',
    'setTimeout and requestAnimationFrame with wrappers':
      'for (const name of ["setTimeout", "requestAnimationFrame"]) { const native = window[name]; window[name] = (callback, ...rest) => native(function () { return callback.apply(this, arguments); }, ...rest); }',
    'addEventListener with a wrapper':
      'const {addEventListener} = EventTarget.prototype; EventTarget.prototype.addEventListener = function (type, listener, options) { return addEventListener.call(this, type, listener, options); };',
    'fetch with a wrapper that hands on a copy':
      'const native = fetch; window.fetch = async (...all) => new Response((await native(...all)).body, {status: 200});',
    'fetch with one that knows no streams':
      'const native = fetch; window.fetch = async (...all) => { const answer = await native(...all); const text = await answer.text(); return {ok: true, status: 200, url: answer.url, headers: answer.headers, text: async () => text}; };',
  };
  for (const [what, own] of Object.entries(REPLACED)) {
    it(`${what} leaves the widgets working`, async () => {
      await (await openAfter(own)).works();
    });
  }

  for (const [how, own] of Object.entries({
    'console.warn and console.error with ones that throw':
      "console.warn = console.error = () => { throw new Error('No'); }",
    'its console with one that knows no warnings': 'window.console = {log() {}}',
  })) {
    it(`${how} leaves the widgets working, and broken ones show their fallback`, async () => {
      const body = `${ALL}<news-list id="bad" limit="x" src="feed.json"><a href="x">News</a></news-list>`;
      const page = await openAfter(`${own};`, body);
      await page.works();
      await page.settled('#bad');
      const list = page.find<HTMLElement & {itemTemplate?: () => unknown; updateComplete: Promise<unknown>}>('#bad');
      expect(page.part(list, 'title').textContent).to.include('A school opens');
      list.itemTemplate = () => {
        throw new Error('broken template');
      };
      await list.updateComplete;
      expect(page.find('#bad > a').getBoundingClientRect().height).to.be.above(0);
      expect(page.witness.faults).to.be.empty;
    });
  }

  const BROKEN = {
    'throws at once': "() => { throw new Error('No'); }",
    'gives nothing': '() => undefined',
    'gives junk': '() => ({junk: true})',
    'promises nothing': 'async () => undefined',
    'promises junk': "async () => ({ok: true, status: 'junk', headers: null, body: 'junk'})",
    'promises an answer without a body': 'async () => ({ok: true, status: 200})',
    rejects: "() => Promise.reject('No')",
    'is no function': '42',
  };
  it('fetch with something broken leaves the fallbacks, and causes no error', async () => {
    // All at once, because each of them is tried again after a wait.
    const pages = Object.entries(BROKEN).map(async ([how, fetch]) => {
      const page = await openAfter(`window.fetch = ${fetch};`);
      await page.settled(...CONTENT);
      for (const tag of CONTENT) {
        expect(page.find(tag).matches(':state(error)'), `${how}: ${tag}`).to.be.true;
        expect(page.find(`${tag} > a`).getBoundingClientRect().height, `${how}: ${tag}`).to.be.above(0);
      }
      expect(page.witness.faults, how).to.be.empty;
    });
    await Promise.all(pages);
  });
});

describe('A page that has broken', () => {
  const refuse = "function () { throw new Error('No'); }";
  const BROKEN = {
    'its MutationObserver': `window.MutationObserver = ${refuse}`,
    'MutationObserver.observe': `MutationObserver.prototype.observe = ${refuse}`,
    'CSSStyleSheet.replaceSync': `CSSStyleSheet.prototype.replaceSync = ${refuse}`,
    'Node.contains': `Node.prototype.contains = ${refuse}`,
    'the iterator of NodeList': 'delete NodeList.prototype[Symbol.iterator]',
    'Array.some': `Array.prototype.some = ${refuse}`,
    'WeakMap.set': `WeakMap.prototype.set = ${refuse}`,
    'ShadowRoot.activeElement': `Object.defineProperty(ShadowRoot.prototype, 'activeElement', {get: ${refuse}})`,
  };
  for (const [what, own] of Object.entries(BROKEN)) {
    it(`${what} has its fallbacks shown`, async () => {
      const page = await openAfter(own);
      for (const tag of CONTENT) {
        const fallback = page.find(`${tag} > a`);
        await waitUntil(() => fallback.getBoundingClientRect().height > 0, `${tag} is blank`);
      }
    });
  }
});
