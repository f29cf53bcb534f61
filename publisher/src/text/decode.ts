/** A text, and what its bytes tell about its encoding. */
export interface DecodedText {
  text: string;
  /** The encoding's name in the Encoding Standard. */
  encoding: string;
  /** Whether it began with a byte order mark. */
  bom: boolean;
  /** Whether all bytes were valid in the encoding that was expected. */
  valid: boolean;
}

/** Encodings by their byte order mark. */
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** An encoding by one of its names. */
function encodingOf(label: string | undefined): string | undefined {
  try {
    return label ? new TextDecoder(label).encoding : undefined;
  } catch {
    return undefined;
  }
}

/** The characters of Windows-1252 in place of Latin-1's control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

export function decodeAs(encoding: string, bytes: Uint8Array, fatal = false): string {
  const text = new TextDecoder(encoding, {fatal}).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  // Node 20 decodes it as Latin-1.
  return text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!);
}

export const charsetOf = (contentType: string | null | undefined) =>
  /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? '')?.[1];

/**
 * Decodes a document. The first of these decides: a byte order mark; zeros of UTF-16 beside the first character; bytes
 * that are valid in UTF-8, since a wrong declaration is more likely than other letters that happen to be; the charset of
 * its `Content-Type`; the encoding that the document declares; Windows-1252.
 * @param declared returns the encoding that a document declares in its beginning, which it gets as ASCII
 */
export function decode(
  bytes: Uint8Array,
  contentType?: string | null,
  declared: (start: string) => string | undefined = () => undefined,
): DecodedText {
  const mark = MARKS.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  const certain = mark?.[0] ?? utf16WithoutMark(bytes) ?? (isUtf8BeyondAscii(bytes) ? 'utf-8' : undefined);
  const label = certain ?? encodingOf(charsetOf(contentType)) ?? encodingOf(declared(asciiStart(bytes))) ?? 'utf-8';
  const bom = !!mark;
  try {
    return {text: decodeAs(label, bytes, true), encoding: label, bom, valid: true};
  } catch {
    const encoding = label === 'utf-8' && !bom && !isMostlyUtf8(bytes) ? 'windows-1252' : label;
    return {text: decodeAs(encoding, bytes), encoding, bom, valid: false};
  }
}

/** The order of bytes in UTF-16; undefined for any other encoding. */
export const utf16Of = (bytes: Uint8Array): string | undefined =>
  bytes.length % 2
    ? undefined
    : (MARKS.slice(1).find(([, [a, b]]) => bytes[0] === a && bytes[1] === b)?.[0] ?? utf16WithoutMark(bytes));

/** UTF-16 without a byte order mark: XML, JSON, CSV and pages begin with an ASCII character, which has a zero beside it. */
function utf16WithoutMark([first, second]: Uint8Array): string | undefined {
  if (first === 0 && second) return 'utf-16be';
  return second === 0 && first ? 'utf-16le' : undefined;
}

const asciiStart = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 1024));

/** The encoding that XML declares: `<?xml version="1.0" encoding="ISO-8859-1"?>`. */
export const xmlEncoding = (start: string) => /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/i.exec(start)?.[1];

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** In ASCII, an encoding may write other letters: ISO-2022-JP does. */
const isUtf8BeyondAscii = (bytes: Uint8Array) => bytes.some((byte) => byte > 0x7f) && isUtf8(bytes);

/** Whether few characters are broken, such as one that a program has cut in two. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const letters = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return letters > broken;
}
