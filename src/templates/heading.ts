import {html, type TemplateResult} from 'lit';

/** None is optional: a member of the page's `Object.prototype` would take the place of one that is missing. */
interface HeadingOptions {
  /** Its part name, which is also its class. */
  part: 'heading' | 'title';
  id: unknown;
  lang: unknown;
  dir: unknown;
}

/** A heading of any level. HTML has six of them: below that, ARIA gives the level. */
export function heading(level: number, content: unknown, {part, id, lang, dir}: HeadingOptions): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 part=${part} class=${part} id=${id} lang=${lang} dir=${dir}>${content}</h1>`;
    case 2:
      return html`<h2 part=${part} class=${part} id=${id} lang=${lang} dir=${dir}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part} class=${part} id=${id} lang=${lang} dir=${dir}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part} class=${part} id=${id} lang=${lang} dir=${dir}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part} class=${part} id=${id} lang=${lang} dir=${dir}>${content}</h5>`;
    case 6:
      return html`<h6 part=${part} class=${part} id=${id} lang=${lang} dir=${dir}>${content}</h6>`;
    default:
      return html`<h6 part=${part} class=${part} id=${id} lang=${lang} dir=${dir} aria-level=${level}>${content}</h6>`;
  }
}
