// Runs a bundle in a place that has what the web has, and nothing of Node's.
//
// Arguments: the bundle, which sets `result` to a promise, and the server's address. What comes of it is printed.

import { readFile } from 'node:fs/promises';
import { createContext, runInContext } from 'node:vm';

const [file, baseURL] = process.argv.slice(2);
const { AbortController, AbortSignal, Blob, File, FormData, Headers, ReadableStream } = globalThis;
const { Response, TextDecoder, TextEncoder, URL, URLSearchParams } = globalThis;
const { clearTimeout, console, crypto, fetch, performance, queueMicrotask, setTimeout } = globalThis;
const web = {
  ...{ AbortController, AbortSignal, Blob, File, FormData, Headers, ReadableStream },
  ...{ Response, TextDecoder, TextEncoder, URL, URLSearchParams },
  ...{ clearTimeout, console, crypto, fetch, performance, queueMicrotask, setTimeout },
};
const context = createContext({ ...web, baseURL });
runInContext(await readFile(file, 'utf8'), context);
console.log(JSON.stringify(await context.result));
