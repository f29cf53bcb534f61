import {expect} from '@open-wc/testing';
import {CONTENT, open, pageOf, type GuestPage} from '../helpers/guest.js';
import {inside, styled} from '../helpers/styled-page.js';

/** Expects that nothing of a widget that can be seen ends beyond the right edge of a box. */
function expectNoOverflow(page: GuestPage, widget: string, box: Element, except = '.visually-hidden') {
  const limit = box.getBoundingClientRect().right + 1;
  for (const element of inside(page, widget)) {
    if (element.closest(except)) continue;
    const {right, width} = element.getBoundingClientRect();
    if (width) expect(right, `${widget}: ${element.localName} ${element.getAttribute('part')}`).to.be.at.most(limit);
  }
}

describe('A box that takes its width from its content', () => {
  const BOXES = {
    'a flex row': ['.parent { display: flex; }', '{}<p>Beside</p>'],
    'a flex row of many': [
      '.parent { display: flex; }',
      '<p>Beside it is some text</p>{}<p>Beside it is some text, too</p>',
    ],
    'a flex row, in the middle': ['.parent { display: flex; align-items: center; justify-content: center; }', '{}'],
    'a flex column, at the start': [
      '.parent { display: flex; flex-direction: column; align-items: flex-start; }',
      '{}',
    ],
    'an inline flex box': ['.parent { display: inline-flex; }', '{}'],
    'a float': ['.parent { float: left; }', '{}'],
    'a float itself': ['.parent > * { float: left; }', '{}<p>Beside</p>'],
    'an absolutely placed box': ['.parent { position: absolute; }', '{}'],
    'an absolutely placed box itself': ['.parent > * { position: absolute; }', '{}'],
    'a grid with an automatic track': [
      '.parent { display: grid; grid-template-columns: auto 1fr; }',
      '{}<p>Beside</p>',
    ],
    'a grid, in the middle': ['.parent { display: grid; place-items: center; }', '{}'],
    'an inline block': ['.parent { display: inline-block; }', '{}'],
    'an inline block itself': ['.parent > * { display: inline-block; }', '{}'],
    'a table cell': ['.parent { display: table-cell; }', '{}'],
    'a table': ['.parent { display: table; }', '{}'],
    'a box as wide as its content': ['.parent { width: fit-content; }', '{}'],
    'a box no wider than it must be': ['.parent { width: min-content; }', '{}'],
    'a box as wide as it would be': ['.parent { width: max-content; }', '{}'],
  };
  const WIDTHS = [1000, 220];
  for (const [name, [css, body]] of Object.entries(BOXES)) {
    it(`(${name}) is not crushed and does not overflow, in 1,000 and in 220 px`, async () => {
      const places = WIDTHS.flatMap((width) => CONTENT.map((tag) => ({width, widget: `#w${width} ${tag}`})));
      const boxes = CONTENT.map((tag) => body!.replace('{}', `<${tag} src="feed.json"></${tag}>`))
        .map((box) => `<div class="page"><div class="parent">${box}</div></div>`)
        .join('');
      const page = await styled(
        `#w1000 .page { width: 1000px; } #w220 .page { width: 220px; } .page { position: relative; } p { margin: 0; } ${css}`,
        {
          body: WIDTHS.map((width) => `<div id="w${width}">${boxes}</div>`).join(''),
          widgets: places.map(({widget}) => widget),
        },
      );
      for (const {width, widget} of places) {
        const isBeside = /Beside/.test(body!) && width === 220;
        const own = page.part(widget, 'base').getBoundingClientRect().width;
        // Beside something else in 220 px, it has the width that is left.
        expect(own, `${widget}: width`).to.be.at.least(isBeside ? 60 : 180);
        if (!isBeside) expectNoOverflow(page, widget, page.find(widget).closest('.page')!);
      }
    });
  }

  it('with long words, in 220 px, does not overflow', async () => {
    const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    const feed = {
      title: long,
      description: long,
      items: [
        {id: '1', title: long, summary: long, tags: [long], url: 'https://x.example/'},
        {
          id: '2',
          title: long,
          summary: long,
          authors: [{name: long}],
          _alliance: {type: 'publication', publication: {kind: long}},
          attachments: [{url: 'https://x.example/' + long, mime_type: 'application/pdf', title: long}],
        },
      ],
      _alliance: {
        campaign: {
          title: long,
          statement: long,
          figures: [
            {value: long, label: long},
            {value: 1, label: long},
          ],
          action: {label: long, url: 'https://x.example/'},
        },
      },
    };
    for (const tag of CONTENT) {
      const page = await open(
        pageOf(`<div style="width: 220px"><${tag} heading="${long}" src="feed.json"></${tag}></div>`),
        {
          files: {'feed.json': JSON.stringify(feed)},
        },
      );
      await page.settled(tag);
      // A drawn cover cuts off what is too long.
      expectNoOverflow(page, tag, page.find('div'), '.visually-hidden, .drawn');
      page.frame.remove();
    }
  });
});
