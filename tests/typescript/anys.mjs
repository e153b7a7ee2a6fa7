// Prints every place in the package's declarations where the compiler sees `any`, said or not.
//
// The first argument is the folder of the installed package, the second its form: esm or cjs.

import { join } from 'node:path';
import ts from 'typescript';

const [folder, form] = process.argv.slice(2);
const root = join(folder, form, 'index.d.ts');
const program = ts.createProgram([root], {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  types: [],
});
const checker = program.getTypeChecker();
/** Compilers before 5.6 know only one parameter of these, so that the others can't be said. */
const ITERABLES = ['AsyncIterable', 'Iterable'];
const isAny = (type) => (type.flags & ts.TypeFlags.Any) !== 0;

let seen = 0;

function visit(node, file) {
  const typed =
    ts.isTypeNode(node) ||
    ((ts.isPropertySignature(node) ||
      ts.isPropertyDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isVariableDeclaration(node)) &&
      !node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword));
  if (typed && !ts.isPrivateIdentifier(node.name ?? node)) {
    seen += 1;
    const type = checker.getTypeAtLocation(node);
    const given = checker.getTypeArguments?.(type) ?? [];
    const counts =
      type.objectFlags & ts.ObjectFlags.Reference && !ITERABLES.includes(type.symbol?.name);
    const arguments_ = counts ? given : [];
    if (isAny(type) || arguments_.some(isAny)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      console.log(`${file.fileName.split('/').pop()}:${line + 1}: ${node.getText(file)}`);
    }
  }
  ts.forEachChild(node, (child) => visit(child, file));
}

for (const file of program.getSourceFiles()) {
  if (file.fileName.startsWith(folder)) visit(file, file);
}
console.error(`${seen} places`);
