import {charsetOf, isUtf8, utf16Of} from '../text/decode.js';
import {prerenderPage, type PageOptions, type PrerenderedPage} from './prerender-page.js';

/** A page as text, and how to turn that into bytes again without changing any of them. */
interface Opened {
  text: string;
  close: (text: string) => Buffer;
  options: Pick<PageOptions, 'ascii' | 'decodeAttribute'>;
}

/** Puts snapshots into a page in any encoding. Everything else stays byte for byte. */
export async function prerenderBytes(
  bytes: Uint8Array,
  options: PageOptions,
): Promise<Omit<PrerenderedPage, 'html'> & {bytes: Uint8Array}> {
  const {text, close, options: encoding} = open(Buffer.from(bytes));
  const {html, ...rest} = await prerenderPage(text, {...options, ...encoding});
  return {...rest, bytes: html === text ? bytes : close(html)};
}

function open(bytes: Buffer): Opened {
  const utf16 = utf16Of(bytes);
  if (utf16) {
    // Node reads and writes one order of the two bytes.
    const swapped = (copy: Buffer) => (utf16 === 'utf-16be' ? copy.swap16() : copy);
    return {
      text: swapped(Buffer.from(bytes)).toString('utf16le'),
      close: (text) => swapped(Buffer.from(text, 'utf16le')),
      options: {},
    };
  }
  const declared = declaredCharset(bytes);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (isUtf8(bytes) && !isLegacy(declared)) {
    // If the page doesn't declare its encoding, browsers guess. ASCII is right in any case.
    const options = {ascii: !hasMark && declared === undefined};
    return {text: bytes.toString('utf8'), close: (text) => Buffer.from(text, 'utf8'), options};
  }
  // Take each byte for a character. In all encodings of pages, except UTF-16, markup is ASCII.
  const decoder = new TextDecoder(isKnown(declared) ? declared : 'windows-1252');
  return {
    text: bytes.toString('latin1'),
    close: (text) => Buffer.from(text, 'latin1'),
    options: {ascii: true, decodeAttribute: (value) => decoder.decode(Buffer.from(value, 'latin1'))},
  };
}

/** The encoding that a page declares in its first 1024 bytes: `<meta charset>`, or a `Content-Type` (HTML, section 13.2.3.2). */
function declaredCharset(bytes: Buffer): string | undefined {
  const start = bytes
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/<!--[^]*?-->/g, '');
  for (const [tag] of start.matchAll(/<meta\b[^>]*>/gi)) {
    const charset = /\bcharset\s*=\s*["']?\s*([\w:-]+)/i.exec(tag)?.[1] ?? charsetOf(tag);
    if (charset) return charset.toLowerCase();
  }
  return undefined;
}

const isKnown = (charset: string | undefined): charset is string => {
  try {
    return charset !== undefined && !!new TextDecoder(charset);
  } catch {
    return false;
  }
};

const isLegacy = (charset: string | undefined) => isKnown(charset) && new TextDecoder(charset).encoding !== 'utf-8';
