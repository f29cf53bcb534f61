import {withoutPrototype} from '../../host-page/without-prototype.js';
import {FeedError} from '../read/feed-error.js';

/** The largest body that is read, in bytes after decompression. */
const MAX_BYTES = 8_000_000;

/** A decoder for the name of an encoding; undefined if the browser doesn't know that. */
function decoderFor(charset: string | undefined, options: TextDecoderOptions = {}): TextDecoder | undefined {
  try {
    return charset ? new TextDecoder(charset, withoutPrototype(options)) : undefined;
  } catch {
    return undefined;
  }
}

/** The encoding that `Content-Type` names, unless it is UTF-8, the encoding of JSON (RFC 8259, section 8.1). */
function otherEncoding({headers}: Response): string | undefined {
  const [, charset] = /charset\s*=\s*["']?([^\s"';,]+)/i.exec(headers?.get('content-type') ?? '') ?? [];
  const encoding = decoderFor(charset)?.encoding;
  return encoding === 'utf-8' ? undefined : encoding;
}

/** UTF-16, if the first byte is that of its byte order mark. No text in UTF-8 begins with either of these bytes. */
const markedEncoding = (first: number | undefined) =>
  first === 0xff ? 'utf-16le' : first === 0xfe ? 'utf-16be' : undefined;

/**
 * Reads a stream to its end.
 * @throws FeedError with `code: "size"` when it has become too large
 */
async function bytesOf(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
    if (size > MAX_BYTES) throw new FeedError('size', `More than ${MAX_BYTES} bytes`);
  }
  const bytes = new Uint8Array(size);
  let start = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, start);
    start += chunk.length;
  }
  return bytes;
}

/**
 * Reads a body to its end. Its encoding is UTF-16 if a byte order mark says so, else UTF-8, or, if it is not valid in UTF-8,
 * the one that its `Content-Type` names.
 * @throws FeedError with `code: "size"` when the body has become too large
 */
export async function readBody(response: Response): Promise<string> {
  // Without options, WebKit reads `mode` from `Object.prototype`.
  const reader = response.body?.getReader(withoutPrototype({})) as ReadableStreamDefaultReader<Uint8Array> | undefined;
  // There is no body (status 204), or the page's `fetch` has no streams.
  if (!reader) return response.text();
  const bytes = await bytesOf(reader);
  const other = otherEncoding(response);
  const marked = markedEncoding(bytes[0]);
  if (marked || !other) return decoderFor(marked ?? 'utf-8')!.decode(bytes);
  try {
    const text = decoderFor('utf-8', {fatal: true})!.decode(bytes);
    // Some encodings, such as ISO-2022-JP, use only bytes that are valid in UTF-8. They show as characters that JSON cannot have.
    // eslint-disable-next-line no-control-regex -- the pattern looks for control characters.
    if (!/[\0\x1b]/.test(text)) return text;
  } catch {
    // Not UTF-8.
  }
  return decoderFor(other)!.decode(bytes);
}
