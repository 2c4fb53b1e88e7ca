import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Words of the domain that no mechanic may know, as they stand in names and texts (also in the plural). */
export const DOMAIN_WORDS: readonly string[] = [
  'resident',
  'complaint',
  'opinion',
  'dispute',
  'station',
  'committee',
  'mediation',
  'courtyard',
  'grid',
  'migrant',
  'agency',
  'agencies',
  'street',
];

/** `file: word` that are meant otherwise, each with its reason. */
export const ALLOWED: Readonly<Record<string, string>> = {};

const DOMAIN = new Set(DOMAIN_WORDS.flatMap((word) => [word, `${word}s`]));

/** `committeeCase-ID_of` holds committee, case, id, of. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

const domainWords = (text: string): string[] => wordsOf(text).filter((word) => DOMAIN.has(word));

const SAYS = new Set([
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.PrivateIdentifier,
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.TemplateHead,
  ts.SyntaxKind.TemplateMiddle,
  ts.SyntaxKind.TemplateTail,
  ts.SyntaxKind.RegularExpressionLiteral,
]);

/** Domain words in a module's identifiers and strings; comments may name them. */
export const wordsInCode = (code: string): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (SAYS.has(node.kind)) found.push(...domainWords(node.getText()));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true));
  return found;
};

/** `file: word` for every domain word in the folder: file names, code, data. */
export const wordsBelow = (root: string, folder: string): string[] => {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const lines = files.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name).slice(root.length);
    const text = readFileSync(join(root, path), 'utf8');
    const said = path.endsWith('.ts') ? wordsInCode(text) : path.endsWith('.json') ? domainWords(text) : [];
    return [...domainWords(path), ...said].map((word) => `${path}: ${word}`);
  });
  return [...new Set(lines)].sort();
};
