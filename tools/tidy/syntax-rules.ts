import ts from 'typescript';
import { isGenerated } from './file.ts';
import type { TextFile, Violation } from './file.ts';

const functionLinesMax = 70;

type NodeRule = (node: ts.Node, file: TextFile, source: ts.SourceFile) => string | undefined;

const noAny: NodeRule = (node) => (node.kind === ts.SyntaxKind.AnyKeyword ? 'say what it is, or unknown' : undefined);

const noEnum: NodeRule = (node) =>
  ts.isEnumDeclaration(node) ? 'use a union of literals; enums do not run without a build' : undefined;

const noNamespace: NodeRule = (node) =>
  ts.isModuleDeclaration(node) && ts.isIdentifier(node.name) && node.name.text !== 'global'
    ? 'use a file; namespaces do not run without a build'
    : undefined;

const noClass: NodeRule = (node) => {
  if (!ts.isClassLike(node)) return undefined;
  const parent = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
    ?.expression;
  return parent && ts.isIdentifier(parent) && parent.text.endsWith('Error') ? undefined : 'no classes but errors';
};

const mayExportDefault = /\.d\.ts$|(^|\/)[^/]+\.config\.(ts|mjs)$|^server\/test\/global-setup\.ts$/;
const noDefaultExport: NodeRule = (node, { path }) => {
  if (mayExportDefault.test(path)) return undefined;
  const isDefault =
    (ts.isExportAssignment(node) && !node.isExportEquals) ||
    (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword));
  return isDefault ? 'export it by name' : undefined;
};

const noParameterProperty: NodeRule = (node) =>
  ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent)
    ? 'parameter properties do not run without a build'
    : undefined;

/** The callback of describe is a list of tests, not a function to be understood at once. */
function isDescribe(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText());
}

const functionLength: NodeRule = (node, { path }, source) => {
  if (!ts.isFunctionLike(node) || !('body' in node) || !node.body || isDescribe(node) || isGenerated(path))
    return undefined;
  const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  const lines = lineOf(node.end) - lineOf(node.getStart(source)) + 1;
  return lines > functionLinesMax ? `a function of ${lines} lines, at most ${functionLinesMax}` : undefined;
};

const nodeRules: Readonly<Record<string, NodeRule>> = {
  'no-any': noAny,
  'no-enum': noEnum,
  'no-namespace': noNamespace,
  'no-class': noClass,
  'no-default-export': noDefaultExport,
  'no-parameter-property': noParameterProperty,
  'function-length': functionLength,
};

/** The rules that look at the syntax tree of a TypeScript file. */
export function syntaxViolations(file: TextFile): Violation[] {
  const kind = file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, kind);
  const found: Violation[] = [];
  const visit = (node: ts.Node): void => {
    for (const [rule, check] of Object.entries(nodeRules)) {
      const message = check(node, file, source);
      if (message === undefined) continue;
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      found.push({ path: file.path, line, rule, message });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
