import type { Files } from '../../support/tree.ts';

/** Code that the linter lets through where it stands. */
export const clean: Files = {
  'src/app.module.ts': `import { Controller } from '@nestjs/common';\nexport const c = Controller;\n`,
  'src/red/published.ts': `import { type Word } from '../word.ts';\nexport type { Word } from '../word.ts';\nexport { type Word as Other } from '../word.ts';\nexport type RedEvent = Word;\nexport interface Seen {\n  readonly word: Word;\n}\n`,
  'src/word.ts': `export type Word = { readonly type: 'red.Done' } | { readonly type: 'red.Undone' };\n`,
  'src/red/do/do.decision.ts': `import type { Word } from '../../word.ts';\nexport const decide = (word: Word): number => (word.type === 'red.Done' ? Date.parse('2026-01-01T00:00:00Z') : 0);\n`,
  'src/red/do/do.http.ts': `import { Controller, Get } from '@nestjs/common';\nexport const used = [Controller, Get];\n`,
  'src/red/do/do.handler.ts': `import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';\nexport const handler = CommandHandler;\nexport type Handler = ICommandHandler;\nexport const now = () => Date.now();\n`,
  'src/blue/views/v.projection.ts': `import type { RedEvent } from '#red/published';\nexport type Row = RedEvent;\n`,
  'src/blue/do/do.command.ts': `import type { Seen } from '#red/published';\nexport type Ask = Seen;\n`,
  'src/red/do/do.decision.spec.ts': `it('waits for a condition', async () => {\n  await Promise.resolve(new Date());\n});\n`,
  'libs/http/body.ts': `import { Body, BadRequestException } from '@nestjs/common';\nexport const used = [Body, BadRequestException];\n`,
};

/** One rule, one piece of code that must be reported under it. */
export interface LintCanary {
  readonly rule: string;
  readonly file: string;
  readonly code: string;
}

const numbered = new Map<string, number>();
/** `where` with a star becomes a file of its own for each canary. */
const canary = (rule: string, where: string, code: string): LintCanary => {
  const count = (numbered.get(where) ?? 0) + 1;
  numbered.set(where, count);
  return { rule, file: where.replace('*', `canary${count}`), code: `${code}\n` };
};

const ifs = (depth: number): string => `${'if (x) {'.repeat(depth)}x();${'}'.repeat(depth)}`;
const PURE = ['decision', 'state', 'events', 'projection', 'process'].map((kind) => `src/newest/act/*.${kind}.ts`);
const IMPURE = [
  'export const a = new Date();',
  'export const a = () => new Date(0);',
  'export const a = Date.now();',
  'export const a = performance.now();',
  'export const a = Math.random();',
  'export const a = crypto.randomUUID();',
  `export const a = process.env['HOME'];`,
  'export const a = async () => 1;',
  'export async function a() {}',
  'export class A { async a() {} }',
];

const small = [
  canary('complexity', 'libs/log/*.ts', `export const f = (a: number) => ${'a ? 1 : '.repeat(8)}0;`),
  canary('max-params', 'libs/log/*.ts', 'export const f = (a: 1, b: 2, c: 3, d: 4, e: 5) => [a, b, c, d, e];'),
  canary('max-depth', 'libs/log/*.ts', `export const f = (x: () => void) => { ${ifs(4)} };`),
  canary('max-lines', 'libs/log/*.ts', 'export {};\n'.repeat(251)),
  canary('@typescript-eslint/no-explicit-any', 'libs/log/*.ts', 'export const f = (a: any): unknown => a;'),
  canary('@typescript-eslint/ban-ts-comment', 'libs/log/*.ts', '// @ts-ignore\nexport const f = 1;'),
  canary('@typescript-eslint/no-floating-promises', 'libs/log/*.ts', 'export const f = () => { Promise.resolve(1); };'),
  canary(
    '@typescript-eslint/switch-exhaustiveness-check',
    'libs/log/*.ts',
    `export const f = (a: 'x' | 'y') => { switch (a) { case 'x': return 1; default: return 2; } };`,
  ),
  canary('no-console', 'libs/log/*.ts', `export const f = () => console.log('x');`),
  canary('no-console', 'src/newest/*.ts', `export const f = () => console.error('x');`),
  // A comment that would switch a rule off is itself reported (without a rule's name), and switches nothing off.
  canary('comment', 'src/newest/*.ts', `// eslint-disable-next-line no-var\nexport const f = 1;`),
];

const house = [
  ...['EventBus', 'EventsHandler', 'Saga', 'AggregateRoot', 'EventPublisher'].map((name) =>
    canary('walls/no-event-bus', 'src/newest/*.module.ts', `import { ${name} } from '@nestjs/cqrs';\nexport const a = ${name};`),
  ),
  canary('walls/no-event-bus', 'src/newest/*.ts', `import * as cqrs from '@nestjs/cqrs';\nexport const a = cqrs;`),
  canary('walls/no-commit', 'src/newest/*.ts', 'export const f = (a: { commit(): void }) => a.commit();'),
  canary('walls/no-thenable', 'src/newest/*.ts', 'export class A { async then() { return 1; } }'),
  ...['Controller', 'Body', 'HttpException', 'ConflictException', 'UseGuards'].map((name) =>
    canary('walls/http-at-the-edge', 'src/newest/*.handler.ts', `import { ${name} } from '@nestjs/common';\nexport const a = ${name};`),
  ),
  canary('walls/http-at-the-edge', 'libs/log/*.ts', `import { Get } from '@nestjs/common';\nexport const a = Get;`),
  canary(
    'walls/events-are-for-views-and-processes',
    'src/newest/*.decision.ts',
    `import type { RedEvent } from '#red/published';\nexport type A = RedEvent;`,
  ),
  canary('walls/no-raw-html', 'web/*.tsx', 'export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;'),
  canary('walls/no-raw-html', 'web/*.tsx', 'export const a = { dangerouslySetInnerHTML: { __html: "" } };'),
];

/** Each stands in a room of its own: a room has one door. */
const doors = [
  `export const a = 1;`,
  `export class A {}`,
  `export enum A { B }`,
  `export function a() {}`,
  `export default 1;`,
  `export * from '../word.ts';`,
  `export { decide } from '../red/do/do.decision.ts';`,
  `import '../word.ts';`,
  `import { decide } from '../red/do/do.decision.ts';\nexport type A = typeof decide;`,
].map((code, index) => canary('walls/door-is-types-only', `src/newest${index}/published.ts`, code));

const specs = [
  canary('walls/no-sleep', 'src/newest/*.spec.ts', 'export const f = () => new Promise((r) => setTimeout(r, 5));'),
  canary('walls/no-sleep', 'test/*.spec.ts', 'export const f = (page: { waitForTimeout(ms: number): void }) => page.waitForTimeout(5);'),
  canary('walls/no-sleep-import', 'test/*.spec.ts', `import { setTimeout as rest } from 'node:timers/promises';\nexport const f = rest;`),
  ...['it.only', 'it.skip', 'test.skip', 'describe.only', 'describe.skip'].map((call) =>
    canary('walls/no-only-no-skip', 'test/*.spec.ts', `${call}('x', () => undefined);`),
  ),
  canary('walls/no-only-no-skip', 'libs/log/*.spec.ts', `fdescribe('x', () => undefined);`),
];

export const lintCanaries: readonly LintCanary[] = [
  ...small,
  ...house,
  ...doors,
  ...specs,
  ...PURE.flatMap((where) => IMPURE.map((code) => canary('walls/pure', where, code))),
];
