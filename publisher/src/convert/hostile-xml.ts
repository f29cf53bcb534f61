/** Finds what makes the XML parser read the same text again and again: some megabytes of it would take hours. */

/** In XML, a tag ends before the next one begins. (CDATA and comments may have anything in them.) */
const MAX_UNENDED_TAGS = 50;

/** Whether many tags begin and don't end. */
export function hasUnendedTags(xml: string): boolean {
  const marks = /<!\[CDATA\[|<!--|[<>]/g;
  let unended = 0;
  for (let mark = marks.exec(xml); mark; mark = marks.exec(xml)) {
    const [text] = mark;
    if (text === '<') unended++;
    else if (text === '>') unended = 0;
    else {
      const end = xml.indexOf(text === '<!--' ? '-->' : ']]>', marks.lastIndex);
      if (end < 0) return false;
      marks.lastIndex = end;
    }
    if (unended > MAX_UNENDED_TAGS) return true;
  }
  return false;
}

/** Whether there is an item in the text of a feed in which the parser has found none. */
export function hasItems(xml: string): boolean {
  const marks = /<!\[CDATA\[|<!--|<(?:item|entry)[\s>]/g;
  for (let mark = marks.exec(xml); mark; mark = marks.exec(xml)) {
    const [text] = mark;
    if (!text.startsWith('<!')) return true;
    const end = xml.indexOf(text === '<!--' ? '-->' : ']]>', marks.lastIndex);
    if (end < 0) return false;
    marks.lastIndex = end;
  }
  return false;
}

const PERSON = /<(\/?)(?:[\w.-]+:)?(?:author|managingeditor|webmaster)\b[^<>]*>/gi;
const BRACKETS = /[<([&]/g;
/** "ben@agency.example (Ben Ode)" has one. The parser looks for the other half of each. */
const MAX_BRACKETS = 100;

/** XML without the names of people that have too many brackets to be names. */
export function withoutHostilePersons(xml: string): string {
  let result = '';
  let done = 0;
  let start: number | undefined;
  for (const {0: tag, 1: slash, index} of xml.matchAll(PERSON)) {
    if (slash && start !== undefined && (xml.slice(start, index).match(BRACKETS)?.length ?? 0) > MAX_BRACKETS) {
      result += xml.slice(done, start);
      done = index;
    }
    start = slash ? undefined : index + tag.length;
  }
  return result + xml.slice(done);
}

/** `<!DOCTYPE rdf:RDF [<!ENTITY % HTMLlat1 …>]>`: RSS 1.0 proposes it. It refers to a file that is never loaded. */
const DOCTYPE = /<!DOCTYPE[^<>[]*\[([^\]]*)\]\s*>/i;
/** Longer than any such declaration: one without an end would be looked for again and again. */
const DOCTYPE_CHARS = 5000;

/** Without declarations that the XML parser refuses. */
export const withoutParameterEntities = (xml: string): string =>
  xml
    .slice(0, DOCTYPE_CHARS)
    .replace(DOCTYPE, (doctype) => doctype.replace(/<!ENTITY\s+%[^>]*>/gi, '').replace(/%[\w.:-]+;/g, '')) +
  xml.slice(DOCTYPE_CHARS);
