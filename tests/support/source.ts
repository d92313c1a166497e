/** Reads the source as text: its files, what each imports, and which globals it names. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

export interface Import {
  /** Path from the root of the project, or the name of a package. */
  target: string;
  typeOnly: boolean;
  dynamic: boolean;
}

/** Files below a folder whose names match, with forward slashes. */
export function sourceFiles(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}

/** The TypeScript in a file: all of a .ts file, the scripts of a .svelte file, the front matter and scripts of an .astro file. */
function scriptsOf(path: string): string {
  const text = readFileSync(path, 'utf8');
  if (!/\.(?:svelte|astro)$/.test(path)) return text;
  const matter = path.endsWith('.astro') ? (/^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? '') : '';
  return [matter, ...[...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script ?? '')].join('\n');
}

function treeOf(path: string): ts.SourceFile {
  return ts.createSourceFile(
    path,
    scriptsOf(path),
    ts.ScriptTarget.ESNext,
    true,
    path.endsWith('.js') ? ts.ScriptKind.JS : ts.ScriptKind.TS,
  );
}

function resolved(from: string, name: string): string {
  const plain = name.replace(/\?.*$/, '');
  if (plain.startsWith('~/')) return `src/${plain.slice(2)}`;
  return plain.startsWith('.') ? posix.join(posix.dirname(from), plain) : plain;
}

function isTypes(clause: ts.ImportClause | ts.ExportDeclaration): boolean {
  return ts.isImportClause(clause) ? clause.phaseModifier === ts.SyntaxKind.TypeKeyword : clause.isTypeOnly;
}

/** All imports and re-exports of a file. An import of which every name is a type counts as one of types. */
export function importsOf(path: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const clause = ts.isImportDeclaration(node) ? node.importClause : node;
      const names = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
      const each = names && (ts.isNamedImports(names) || ts.isNamedExports(names)) ? names.elements : undefined;
      const named = each !== undefined && each.length > 0 && each.every(({ isTypeOnly }) => isTypeOnly);
      found.push({
        target: resolved(path, node.moduleSpecifier.text),
        typeOnly: (clause !== undefined && isTypes(clause)) || named,
        dynamic: false,
      });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments;
      if (name && ts.isStringLiteral(name)) found.push({ target: resolved(path, name.text), typeOnly: false, dynamic: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(treeOf(path));
  return found;
}

function isNameOfProperty(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return (
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent) || ts.isMethodDeclaration(parent)) &&
    parent.name === node
  );
}

/** Names that the scripts of a file use as variables, not as names of properties. */
export function namesIn(path: string): Set<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !isNameOfProperty(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(treeOf(path));
  return path.endsWith('.svelte') ? new Set([...found, ...namesInMarkup(path)]) : found;
}

/** The same for the expressions in the markup of a Svelte file, such as {location.href} or <svelte:window>. */
function namesInMarkup(path: string): Set<string> {
  const found = new Set<string>();
  const walk = (node: unknown, parent?: Record<string, unknown>): void => {
    if (Array.isArray(node)) for (const inner of node as unknown[]) walk(inner, parent);
    else if (typeof node === 'object' && node !== null) {
      const record = node as Record<string, unknown>;
      const property = parent?.type === 'MemberExpression' && parent.property === node && parent.computed !== true;
      const key = parent?.type === 'Property' && parent.key === node && parent.computed !== true && parent.shorthand !== true;
      if (record.type === 'Identifier' && !property && !key) found.add(String(record.name));
      if (record.type === 'SvelteWindow') found.add('window');
      if (record.type === 'SvelteDocument' || record.type === 'SvelteBody') found.add('document');
      for (const inner of Object.values(record)) walk(inner, record);
    }
  };
  walk(parse(readFileSync(path, 'utf8'), { modern: true }).fragment);
  return found;
}
