/** More than any feed has, and less than what programs that call themselves for each level can take. */
export const MAX_LEVELS = 500;

/** Whether JSON has objects and arrays inside each other, deeper than that. */
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
