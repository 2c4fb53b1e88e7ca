import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { at, digest, filesBelow, readRecord, ROOT, snapshot } from './inputs.mjs';

/** `{ schemas, answers: { 'GET /my/reports': schema } }`: read by src/app.document.ts when somebody asks for the document. */
const OUT = 'dist/answers.json';
const RECORD = 'dist/.answers.json';
const TOOLS = ['scripts/build/answers.mjs', 'scripts/build/answers/schemas.mjs', 'node_modules/typescript/package.json', 'tsconfig.json'];
const CONTROLLER = /^src\/.*\.http\.ts$/;
const VERBS = new Set(['Get', 'Post', 'Put', 'Delete', 'Patch']);

const there = (file) => existsSync(at(file));
const toolsOf = (files) => digest(...Object.entries(files).flatMap(([file, { hash }]) => [file, hash]));

/** Only files that the controllers lead to count: those used last time, which name all there are until one of them changes. */
const plan = () => {
  const record = readRecord(RECORD);
  const controllers = filesBelow('src').filter((file) => CONTROLLER.test(file));
  const looked = new Set([...controllers, ...TOOLS, ...Object.keys(record.files)].filter(there));
  const files = snapshot([...looked].toSorted(), record.files);
  return { controllers, files, stale: toolsOf(files) !== record.tools || !there(OUT) };
};

/** Whether the answers' schemas are what the controllers say. */
export const answersAreFresh = () => !plan().stale;

const decorator = (ts, node, names) =>
  (ts.getDecorators(node) ?? [])
    .map(({ expression }) => expression)
    .find((expression) => ts.isCallExpression(expression) && names.has(expression.expression.text));

const pathIn = (call) => call.arguments[0]?.text ?? '';
const joined = (...parts) => `/${parts.filter((part) => part !== '').join('/')}`;

/** `[['GET /my/reports', type]]` of one controller; what a method promises is what it answers. */
const answersOf = (ts, checker, node) => {
  const controller = decorator(ts, node, new Set(['Controller']));
  if (!controller) return [];
  return node.members.filter(ts.isMethodDeclaration).flatMap((method) => {
    const route = decorator(ts, method, VERBS);
    if (!route) return [];
    const promised = checker.getReturnTypeOfSignature(checker.getSignatureFromDeclaration(method));
    const key = `${route.expression.text.toUpperCase()} ${joined(pathIn(controller), pathIn(route))}`;
    return [[key, checker.getAwaitedType(promised) ?? promised]];
  });
};

const refuse = ({ messageText }) => {
  throw new Error(String(messageText));
};

const extract = async (controllers) => {
  const { default: ts } = await import('typescript');
  const { Schemas } = await import('./answers/schemas.mjs');
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: refuse };
  const { options } = ts.getParsedCommandLineOfConfigFile(at('tsconfig.json'), {}, host);
  const program = ts.createProgram(
    controllers.map((file) => at(file)),
    options,
  );
  const checker = program.getTypeChecker();
  const schemas = new Schemas(checker);
  const classes = controllers.flatMap((file) => program.getSourceFile(`${ROOT}${file}`).statements.filter(ts.isClassDeclaration));
  const found = classes.flatMap((node) => answersOf(ts, checker, node)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const told = found.filter(([, type]) => (type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) === 0);
  const used = program
    .getSourceFiles()
    .flatMap(({ fileName }) => (fileName.startsWith(`${ROOT}node_modules/`) ? [] : [fileName.slice(ROOT.length)]));
  return { used, document: schemas.named({ answers: Object.fromEntries(told.map(([key, type]) => [key, schemas.of(type)])) }) };
};

/** Writes the schemas of what the controllers answer, from their types; false when they were fresh. */
export const buildAnswers = async () => {
  const { controllers, files: before, stale } = plan();
  if (!stale) return false;
  const { used, document } = await extract(controllers);
  await mkdir(at('dist'), { recursive: true });
  await writeFile(at(`${OUT}.${process.pid}`), JSON.stringify(document));
  await rename(at(`${OUT}.${process.pid}`), at(OUT));
  // As they were before they were read: what changed meanwhile is then stale.
  const files = snapshot([...new Set([...used, ...TOOLS])].toSorted());
  for (const file of Object.keys(files)) files[file] = before[file] ?? files[file];
  await writeFile(at(RECORD), JSON.stringify({ tools: toolsOf(files), files }));
  return true;
};
