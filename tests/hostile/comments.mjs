// Prints what the compiler takes the doc comments of these files to be made of, text apart:
// comments, tags, links. The first argument is the folder of the compiler's package.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [modules, ...paths] = process.argv.slice(2);
const ts = createRequire(`${modules}/`)('typescript');
const { FirstJSDocNode, LastJSDocNode, JSDocText } = ts.SyntaxKind;

function visit(node) {
  node.jsDoc?.forEach(visit);
  const { kind } = node;
  if (kind >= FirstJSDocNode && kind <= LastJSDocNode && kind !== JSDocText) {
    console.log(`  ${ts.SyntaxKind[kind]} ${node.tagName?.text ?? ''}`);
  }
  ts.forEachChild(node, visit);
}

for (const path of paths) {
  console.log(path);
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
}
