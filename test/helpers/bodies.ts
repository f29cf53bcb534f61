import {hold} from './network.js';

/** A body that is sent piece by piece. */
export function streamed(...pieces: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const parts = pieces.map((piece) => (typeof piece === 'string' ? new TextEncoder().encode(piece) : piece));
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const part = parts.shift();
        if (part) controller.enqueue(part);
        else controller.close();
      },
    },
    {highWaterMark: 0},
  );
}

/** A text in UTF-16, with a byte order mark. */
export function utf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const marked = `\ufeff${text}`;
  const view = new DataView(new ArrayBuffer(2 * marked.length));
  for (let index = 0; index < marked.length; index++) view.setUint16(2 * index, marked.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}

/**
 * A body that breaks off after its first piece or, if `stalled`, stops arriving. `cancelled` resolves when nobody reads
 * on.
 */
export function broken(piece: string, stalled = false) {
  const {promise: cancelled, release} = hold<void>();
  let sent = false;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (!sent) controller.enqueue(new TextEncoder().encode(piece));
        else if (!stalled) controller.error(new TypeError('The connection was reset'));
        else return new Promise(() => {});
        sent = true;
        return;
      },
      cancel: () => release(),
    },
    {highWaterMark: 0},
  );
  return {body, cancelled};
}
