/** More levels than any feed has, but fewer than recursive functions can go down. */
export const MAX_LEVELS = 500;

/** Whether JSON has objects and arrays inside each other on more levels than that. */
export function isTooDeep(json: string): boolean {
  let levels = 0;
  let inString = false;
  for (let index = 0; index < json.length; index++) {
    const character = json[index];
    if (inString) {
      if (character === '\\') index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') levels++;
    else if (character === '}' || character === ']') levels--;
    if (levels > MAX_LEVELS) return true;
  }
  return false;
}
