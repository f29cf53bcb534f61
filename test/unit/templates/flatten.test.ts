import {expect} from 'chai';
import {html, nothing, type TemplateResult} from 'lit';
import {flatten} from '../../../src/templates/flatten.js';

/** A template as a text on one line, with its values in braces. */
const written = ({strings, values}: TemplateResult) =>
  strings.reduce((text, string, index) => `${text}{${String(values[index - 1])}}${string}`).replace(/\n\s*/g, '');

describe('A template flattened with those inside it', () => {
  const address = '/';
  const link = (text: unknown, lang: unknown = nothing) => html`<a lang=${lang} href=${address}>${text}</a>`;
  const item = (inner: unknown, id: unknown = nothing) =>
    html`<li id=${id}>
      ${inner}
      <hr />
    </li>`;

  it('has the markup and the values of all', () => {
    const one = '1';
    const inner = html`<b>${one}</b>${link('2', 'fr')}${html`<i></i>`}`;
    expect(written(flatten(item(inner, 'x')))).to.equal(
      '<li id={x}><b>{1}</b><a lang={fr} href={/}>{2}</a><i></i><hr /></li>',
    );
  });

  it('leaves out `nothing`, with its attribute', () => {
    expect(written(flatten(item(nothing)))).to.equal('<li><hr /></li>');
  });

  it('leaves out attributes in quotes, too, as the build writes them', () => {
    const none: unknown = nothing;
    // prettier-ignore
    const quoted = html`<a lang="${none}" href=${none} rel="${address}" dir="${none}">${none}</a><i class="${none} b" id=${none}></i>`;
    expect(written(flatten(quoted))).to.equal('<a rel="{/}"></a><i class="{Symbol(lit-nothing)} b"></i>');
  });

  it('keeps lists, whose lengths differ, and other values as they are', () => {
    const list = [link('1')];
    expect(flatten(item(list, 'x')).values).to.deep.equal(['x', list]);
    expect(flatten(item(undefined)).values).to.deep.equal([undefined]);
  });

  it('is the same template for the same shape, and another for another', () => {
    const {strings} = flatten(item(link('1')));
    expect(flatten(item(link('2'))).strings).to.equal(strings);
    expect(strings).to.have.property('raw');
    for (const other of [item('1'), item(nothing), item(html`<i></i>`), item(link('1', 'fr')), item(link('1'), 'x')])
      expect(flatten(other).strings).not.to.equal(strings);
  });
});
