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

/** The encoding that the `Content-Type` names, if it is another than UTF-8, which JSON is in (RFC 8259, section 8.1). */
function otherEncoding({headers}: Response): string | undefined {
  const [, charset] = /charset\s*=\s*["']?([^\s"';,]+)/i.exec(headers?.get('content-type') ?? '') ?? [];
  const encoding = decoderFor(charset)?.encoding;
  return encoding === 'utf-8' ? undefined : encoding;
}

/** UTF-16, where the first byte is one of its byte order mark's: no UTF-8 begins with either. */
const markedEncoding = (first: number | undefined) =>
  first === 0xff ? 'utf-16le' : first === 0xfe ? 'utf-16be' : undefined;

/** Reads what comes, unless it grows too large. */
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
 * because it is all ASCII, as the escapes of ISO-2022-JP are, has characters that no JSON has.
 */
function decodeEither(chunks: readonly Bytes[], encoding: string): string {
  const decode = (decoder: TextDecoder) =>
    chunks.map((chunk) => decoder.decode(chunk, withoutPrototype({stream: true}))).join('') + decoder.decode();
  try {
    const text = decode(decoderFor('utf-8', {fatal: true})!);
    // eslint-disable-next-line no-control-regex -- they are what is looked for.
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
  // WebKit looks for a `mode` up to `Object.prototype` where there are no options.
  const reader = response.body?.getReader(withoutPrototype({})) as ReadableStreamDefaultReader<Bytes> | undefined;
  // Without a body (status 204), or from a `fetch` that knows no streams.
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
