/* Where a text stops being JSON, which every engine says in its own way, or not at all. */

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y; // eslint-disable-line no-control-regex
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

/** The index of the first character that cannot stand where it does, or nothing. */
function firstFault(text) {
  let at = 0;
  /** Goes over what a pattern finds here, and white space behind it. */
  const take = (pattern) => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
    return true;
  };
  const members = (member, end) => {
    if (take(end)) return true;
    do if (!member()) return false;
    while (take(/,/y));
    return take(end);
  };
  const value = () => {
    if (take(STRING) || take(SCALAR)) return true;
    if (take(/\{/y)) return members(() => take(STRING) && take(/:/y) && value(), /\}/y);
    return take(/\[/y) && members(value, /\]/y);
  };
  take(SPACE);
  return value() && at === text.length ? undefined : at;
}

/** Where and at what a text stops being JSON, in words; nothing where it does not. */
export function jsonFault(text) {
  const at = firstFault(text);
  if (at === undefined) return undefined;
  if (at === text.length) return 'it ends too early';
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  const [found] = text.slice(at).match(/^[^\r\n]{1,20}/) ?? [''];
  return `line ${before.length}, column ${before.at(-1).length + 1}, at ${found}`;
}
