import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import type {ContentElement} from '../../src/element/content-element.js';
import {mutated, mutations, SEED, untouched} from '../fixtures/mutations.js';
import {settled, setup, text} from '../helpers/setup.js';

const RENDERED = 500;
/** Few enough for the slowest machine. */
const PARTS = Array.from({length: 10}, (_, index) => index + 1);

describe('A valid feed with random changes', () => {
  /** The states that elements have been in. */
  const states = new Set<string>();

  for (const part of PARTS)
    it(`is shown, with its unchanged items, or refused (${RENDERED} feeds, part ${part})`, async () => {
      const faults: unknown[] = [];
      const note = (event: Event) =>
        faults.push((event as ErrorEvent).message ?? (event as PromiseRejectionEvent).reason);
      const {error} = console;
      // An element that cannot render reports it here.
      console.error = (...parts: unknown[]) => faults.push(parts.join(' '));
      for (const type of ['error', 'unhandledrejection']) addEventListener(type, note);
      // Hidden, so that no pictures are requested.
      const box = await setup(`<div hidden>
      <news-list limit="999" more></news-list>
      <publication-list></publication-list>
      <publication-card></publication-card>
      <campaign-banner dismissible></campaign-banner>
      <alliance-feed><news-list layout="cards" limit="999"></news-list></alliance-feed>
    </div>`);
      const fed = [...box.children] as ContentElement[];
      const shown = [...box.querySelectorAll<ContentElement>(':not(alliance-feed)')];
      let kept = 0;
      try {
        await fc.assert(
          fc.asyncProperty(mutations, fc.boolean(), async (list, asText) => {
            const raw = mutated(list);
            for (const element of fed) element.feed = asText ? JSON.stringify(raw) : raw;
            for (const element of [...fed, ...shown]) await settled(element);
            for (const element of shown) {
              const state = ['ready', 'empty', 'error', 'loading'].find((name) => element.matches(`:state(${name})`))!;
              states.add(state);
              if (state === 'loading') expect.fail(`${element.localName} is stuck`);
            }
            const titles = shown.flatMap(({shadowRoot}) => [...shadowRoot!.querySelectorAll('[part=title]')].map(text));
            for (const item of untouched(raw)) {
              kept++;
              const {title} = JSON.parse(item) as {title: string};
              if (!titles.includes(title)) expect.fail(`${title} is not shown`);
            }
            if (faults.length) expect.fail(faults.splice(0).join('\n'));
          }),
          {seed: SEED + part, numRuns: RENDERED / PARTS.length},
        );
      } finally {
        console.error = error;
        for (const type of ['error', 'unhandledrejection']) removeEventListener(type, note);
      }
      expect(kept, 'untouched items').to.be.at.least(RENDERED / PARTS.length);
    });

  it('is sometimes shown and sometimes refused', () => expect([...states]).to.include.members(['error', 'ready']));
});
