/** A text, and what its bytes said of its encoding. */
export interface DecodedText {
  text: string;
  /** By its name in WHATWG's Encoding Standard. */
  encoding: string;
  /** A byte order mark stood in front. */
  bom: boolean;
  /** All bytes were valid in that encoding. */
  valid: boolean;
}

/** Encodings by their byte order mark. */
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function decoderFor(label: string | undefined): TextDecoder | undefined {
  try {
    return label ? new TextDecoder(label) : undefined;
  } catch {
    return undefined;
  }
}

/** What Windows-1252 has where Latin-1 has control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeAs(encoding: string, bytes: Uint8Array, fatal = false): string {
  const text = new TextDecoder(encoding, {fatal}).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  // Node 20 takes it for Latin-1.
  return text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!);
}

export const charsetOf = (contentType: string | null | undefined) =>
  /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? '')?.[1];

/**
 * Decodes a document. In order: its byte order mark, UTF-16 without one (of XML and CSV, which begin with ASCII), the
 * charset of its `Content-Type`, the encoding that it declares itself, UTF-8, and Windows-1252 where it isn't that.
 * @param declared what the document says of itself, read from its first characters as ASCII
 */
export function decode(
  bytes: Uint8Array,
  contentType?: string | null,
  declared: (start: string) => string | undefined = () => undefined,
): DecodedText {
  const mark = MARKS.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  const label = mark?.[0] ?? utf16WithoutMark(bytes) ?? charsetOf(contentType) ?? declared(asciiStart(bytes));
  const named = decoderFor(label) ?? new TextDecoder();
  const bom = !!mark;
  try {
    return {text: decodeAs(named.encoding, bytes, true), encoding: named.encoding, bom, valid: true};
  } catch {
    // A wrong declaration is commoner than broken UTF-8.
    const other = isUtf8(bytes) ? 'utf-8' : named.encoding === 'utf-8' ? 'windows-1252' : named.encoding;
    const encoding = mark?.[0] ?? other;
    return {text: decodeAs(encoding, bytes), encoding, bom, valid: false};
  }
}

/** `<` or any ASCII character, and a zero beside it. */
function utf16WithoutMark([first, second]: Uint8Array): string | undefined {
  if (first === 0 && second) return 'utf-16be';
  return second === 0 && first ? 'utf-16le' : undefined;
}

const asciiStart = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 1024));

/** `<?xml version="1.0" encoding="ISO-8859-1"?>` */
export const xmlEncoding = (start: string) => /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/i.exec(start)?.[1];

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
