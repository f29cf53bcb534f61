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
