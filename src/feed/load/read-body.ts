import {withoutPrototype} from '../../host-page/without-prototype.js';
import {FeedError} from '../read/feed-error.js';

/** The largest body that is read, in bytes after decompression. */
const MAX_BYTES = 8_000_000;

type Bytes = Uint8Array<ArrayBuffer>;

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
async function* chunksOf(reader: ReadableStreamDefaultReader<Bytes>): AsyncGenerator<Bytes> {
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return;
    size += value.length;
    if (size > MAX_BYTES) throw new FeedError('size', `More than ${MAX_BYTES} bytes`);
    yield value;
  }
}

/**
 * Decodes a text as UTF-8, whatever its server says, or, if it isn't UTF-8, in the encoding that the server names. Some
 * other encodings, such as ISO-2022-JP, use only bytes that are also valid in UTF-8. They then show as characters that JSON
 * cannot contain.
 */
function decodeEither(chunks: readonly Bytes[], encoding: string): string {
  const decode = (decoder: TextDecoder) =>
    chunks.map((chunk) => decoder.decode(chunk, withoutPrototype({stream: true}))).join('') + decoder.decode();
  try {
    const text = decode(decoderFor('utf-8', {fatal: true})!);
    // eslint-disable-next-line no-control-regex -- the pattern looks for control characters.
    if (!/[\0\x1b]/.test(text)) return text;
  } catch {
    // Not UTF-8.
  }
  return decode(decoderFor(encoding)!);
}

/**
 * Reads a body to its end. Its encoding is UTF-16 if a byte order mark says so, else UTF-8, or, if it is not valid in UTF-8,
 * the one that its `Content-Type` names.
 * @throws FeedError with `code: "size"` when the body has become too large
 */
export async function readBody(response: Response): Promise<string> {
  // Without options, WebKit reads `mode` from `Object.prototype`.
  const reader = response.body?.getReader(withoutPrototype({})) as ReadableStreamDefaultReader<Bytes> | undefined;
  // There is no body (status 204), or the page's `fetch` has no streams.
  if (!reader) return response.text();
  const encoding = otherEncoding(response);
  let decoder: TextDecoder | undefined;
  let text = '';
  const undecided: Bytes[] = [];
  for await (const chunk of chunksOf(reader)) {
    const marked = decoder || undecided.length ? undefined : markedEncoding(chunk[0]);
    if (!decoder && (marked || !encoding)) decoder = decoderFor(marked ?? 'utf-8');
    if (decoder) text += decoder.decode(chunk, withoutPrototype({stream: true}));
    else undecided.push(chunk);
  }
  return text + (decoder?.decode() ?? '') + (undecided.length ? decodeEither(undecided, encoding!) : '');
}
