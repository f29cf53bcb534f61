/** What a file is that is not text (a sentence without its full stop), and what to do. */
export interface Binary {
  what: string;
  remedy: string;
}

const SPREADSHEET: Binary = {
  what: 'It is a spreadsheet, or another packed file',
  remedy: 'Save the table as CSV in UTF-8, and give that.',
};

/** Kinds of files that are not text, by their first bytes. */
const BINARY: readonly (readonly [number[], Binary])[] = [
  [[0x50, 0x4b, 3, 4], SPREADSHEET],
  [[0xd0, 0xcf, 0x11, 0xe0], SPREADSHEET],
  [[0x1f, 0x8b], {what: 'It is packed with gzip', remedy: 'Unpack it with gunzip, and give what comes out.'}],
  [[0x25, 0x50, 0x44, 0x46], {what: 'It is a PDF', remedy: 'Give a feed, or a table as CSV.'}],
  [[0x89, 0x50, 0x4e, 0x47], {what: 'It is a picture', remedy: 'Give a feed, or a table as CSV.'}],
  [[0xff, 0xd8, 0xff], {what: 'It is a picture', remedy: 'Give a feed, or a table as CSV.'}],
];

export const binaryIn = (bytes: Uint8Array): Binary | undefined =>
  BINARY.find(([signature]) => signature.every((byte, index) => bytes[index] === byte))?.[1];
