import {withoutPrototype} from '../../host-page/without-prototype.js';
import {FeedError} from '../read/feed-error.js';

/** The largest body that is read, in bytes after decompression. */
const MAX_BYTES = 8_000_000;

type Bytes = Uint8Array<ArrayBuffer>;

/** A decoder for an encoding's name, if the browser knows it. */
function decoderFor(charset: string | undefined, options: TextDecoderOptions = {}): TextDecoder | undefined {
  try {
    return charset ? new TextDecoder(charset, withoutPrototype(options)) : undefined;
  } catch {
    return undefined;
  }
}

/** The encoding in `Content-Type`, unless it is UTF-8, the encoding of JSON (RFC 8259, section 8.1). */
function otherEncoding({headers}: Response): string | undefined {
  const [, charset] = /charset\s*=\s*["']?([^\s"';,]+)/i.exec(headers?.get('content-type') ?? '') ?? [];
  const encoding = decoderFor(charset)?.encoding;
  return encoding === 'utf-8' ? undefined : encoding;
}

/** UTF-16, if the first byte is part of its byte order mark: UTF-8 begins with neither byte. */
const markedEncoding = (first: number | undefined) =>
  first === 0xff ? 'utf-16le' : first === 0xfe ? 'utf-16be' : undefined;

/** Reads a stream, unless it grows too large. */
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
 * Text that is UTF-8, whatever its server says, or else in the encoding that the server names. What is valid UTF-8 only
 * because it is all ASCII, as the escapes of ISO-2022-JP are, has characters that JSON cannot contain.
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
 * Reads a body to its end, unless it grows too large. It is UTF-8; UTF-16 where a byte order mark says so; and what is
 * not UTF-8 is in the encoding that its `Content-Type` names.
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
