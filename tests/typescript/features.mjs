// Calls methods of the clients of golden documents, as one line of JSON after the other says.
//
// {"feature": "downloads", "options": {...}, "path": ["downloads", "photo"], "arguments": [...]} is
// answered with `found` or `refused`. {"$bytes": "AA=="} stands for bytes, both ways, and
// {"$file": [name, bytes, type]} for a file.

import { createInterface } from 'node:readline';

const unhandled = [];
process.on('unhandledRejection', (reason) => unhandled.push(String(reason)));

const bytes = (text) => new Uint8Array(Buffer.from(text, 'base64'));

function revived(_, value) {
  if (typeof value !== 'object' || value === null) return value;
  if (value.$bytes !== undefined) return bytes(value.$bytes);
  if (value.$file === undefined) return value;
  const [name, content, type] = value.$file;
  return new File([bytes(content)], name, { type });
}

async function plain(found) {
  if (found instanceof Response) {
    return { $bytes: Buffer.from(await found.arrayBuffer()).toString('base64') };
  }
  if (typeof found?.[Symbol.asyncIterator] !== 'function') return found ?? null;
  const items = [];
  for await (const item of found) items.push(item);
  return items;
}

async function answer({ feature, options, path, arguments: given }) {
  const sdk = await import(`./${feature}/src/index.js`);
  try {
    let of = new sdk.default({ maxRetries: 0, ...options });
    const [name, ...above] = [...path].reverse();
    for (const each of above.reverse()) of = of[each];
    return { found: await plain(await of[name](...given)) };
  } catch (error) {
    if (
      error instanceof sdk.default.APIError ||
      Object.values(sdk).some((e) => e.name === 'SDKError' && error instanceof e)
    ) {
      return { refused: error.message };
    }
    throw error;
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify({ ...(await answer(JSON.parse(line, revived))), unhandled }));
}
