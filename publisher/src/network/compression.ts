import type {Answer} from './answer.js';
import {readBody} from './read-body.js';
import {RequestError} from './request-error.js';

/** The encodings that `fetch` decodes. */
const ENCODINGS = ['gzip', 'deflate', 'br'];
export const ACCEPT_ENCODING = ENCODINGS.join(', ');

/** The first and last characters of JSON and XML. */
const BEGINNING = /^[{[<]/;
const END = /[}\]>]$/;
/** More than any byte order mark and white space at an end of a document. */
const AROUND_BYTES = 256;

/** The characters of a text without byte order mark and white space, in UTF-8, or in UTF-16, which has zeros in between. */
const withoutSpace = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)|[\s\0]/g, '');

/** Whether a body is empty, or begins as JSON or XML do and does not end as they do. */
function endsEarly(body: Uint8Array): boolean {
  const start = withoutSpace(body.subarray(0, AROUND_BYTES));
  return !start || (BEGINNING.test(start) && !END.test(withoutSpace(body.subarray(-AROUND_BYTES))));
}

/**
 * Throws if a compressed answer cannot be read. `fetch` doesn't notice when compressed data is cut off. So if a document seems
 * to end early, it is requested again without compression, to see whether there is more of it.
 * @throws RequestError
 */
export async function refuseBrokenCompression(
  {url, status, headers, body}: Answer,
  requestPlain: () => Promise<Response>,
): Promise<void> {
  const encoding = headers.get('content-encoding')?.trim().toLowerCase();
  if (status !== 200 || !encoding || encoding === 'identity') return;
  const unknown = encoding.split(/\s*,\s*/).find((name) => !ENCODINGS.includes(name.replace(/^x-/, '')));
  if (unknown) throw new RequestError('not-reached', `${url} sends the encoding "${unknown}", which nobody asked for`);
  if (!endsEarly(body)) return;
  const plain = await requestPlain();
  const isPlain = plain.status === 200 && !plain.headers.get('content-encoding');
  if (isPlain && (await readBody(plain)).length <= body.length) return;
  if (!isPlain) await plain.body?.cancel();
  const reason = isPlain ? 'its compression is cut off' : 'it is empty, or its compression is cut off';
  throw new RequestError('not-reached', `${url} cannot be read to its end (${reason})`);
}
