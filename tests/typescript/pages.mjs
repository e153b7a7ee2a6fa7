// Runs programs that use the installed SDK, each as it is and in this one process.
//
// A line of JSON names one: {"file": "page.mjs"}, beside this file. It is answered with what it
// printed, and with what it threw if it did: {"printed": ["..."], "threw": null}.

import { createInterface } from 'node:readline';
import { format } from 'node:util';

const tell = console.log;
const unhandled = [];
process.on('unhandledRejection', (reason) => unhandled.push(String(reason)));

for await (const line of createInterface({ input: process.stdin })) {
  const { file } = JSON.parse(line);
  const printed = [];
  console.log = (...given) => printed.push(format(...given));
  const threw = await import(`./${file}`).then(
    () => null,
    (error) => String(error),
  );
  tell(JSON.stringify({ printed, threw, unhandled }));
}
