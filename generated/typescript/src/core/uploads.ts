/** Contents of a file. What comes in another form is made into a `File` by `toFile`. */
export type Uploadable = Blob | ArrayBuffer | ArrayBufferView;

/** What `toFile` can make a file of; streams of Node's `fs` are among them. */
export type FileContent = Uploadable | string | Response | AsyncIterable<Uint8Array>;

/** A file with a name, and a media type, out of contents that are read as a whole. */
export async function toFile(
  content: FileContent | PromiseLike<FileContent>,
  name?: string,
  options?: FilePropertyBag,
): Promise<File> {
  const given = await content;
  const own = typeof given === 'object' && 'name' in given ? String(given.name) : undefined;
  return new File(await parts(given), name ?? own ?? 'upload', options);
}

async function parts(content: FileContent): Promise<BlobPart[]> {
  if (content instanceof Response) return [await content.blob()];
  if (typeof content === 'string' || content instanceof Blob) return [content];
  if (content instanceof ArrayBuffer || ArrayBuffer.isView(content)) return [content as BlobPart];
  const found: BlobPart[] = [];
  for await (const chunk of content) found.push(chunk as BlobPart);
  return found;
}
