/** A file's format as people call it, by its ending or else its media type: "PDF". Nothing where neither is telling. */
export function fileFormat(url: string, mediaType = ''): string | undefined {
  const ending = /\.([a-z][a-z0-9]{1,4})$/i.exec(new URL(url).pathname)?.[1];
  const name = ending ?? /^\w+\/(?:x-)?([a-z0-9]{2,5})\b(?!\.)/.exec(mediaType)?.[1];
  return name?.toUpperCase();
}
