import { globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import {
  commit,
  door,
  eventBus,
  foreignEvents,
  http,
  onlyOrSkip,
  pure,
  rawHtml,
  sleep,
  sleepImports,
  thenable,
  walls,
} from './scripts/lint/walls.mjs';

const TS = ['**/*.ts', '**/*.tsx'];
const SPECS = ['**/*.spec.ts', '**/*.spec.tsx'];
const PURE = ['decision', 'state', 'events', 'projection', 'process'].map((kind) => `src/**/*.${kind}.ts`);
const READERS = [
  'src/*/views/**',
  'src/**/*.projection*.ts',
  'src/**/*.process*.ts',
  'src/*/published.ts',
  'src/{coordination,tools}/**',
  'src/*.ts',
];
const EDGE = [
  'src/**/*.http.ts',
  'src/**/*.guard.ts',
  'src/**/*.module.ts',
  'src/app.*.ts',
  'src/main.ts',
  'src/tools/**',
  'libs/http/**',
  ...SPECS,
];

const sized = {
  // A switch counts as one decision: it must be exhaustive, and each case says so.
  complexity: ['error', { max: 8, variant: 'modified' }],
  'max-params': ['error', 4],
  'max-depth': ['error', 3],
  'max-lines': ['error', 250],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-var': 'error',
  'prefer-const': 'error',
};
const typed = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': 'allow-with-description' }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
};

export default [
  globalIgnores(['dist/', 'data/', 'coverage/', 'web/generated/']),
  // No comment may switch a rule off: the rule is changed here for all, or the code is.
  { linterOptions: { noInlineConfig: true } },
  { files: ['**/*.mjs', '**/*.cjs'], rules: sized },
  {
    files: TS,
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    plugins: { '@typescript-eslint': tseslint.plugin, walls },
    rules: { ...sized, ...typed },
  },
  { files: ['src/**/*.ts', 'libs/**/*.ts'], rules: { 'no-console': 'error', 'walls/no-event-bus': ['error', eventBus] } },
  { files: ['src/**/*.ts'], rules: { 'walls/no-commit': ['error', ...commit], 'walls/no-thenable': ['error', ...thenable] } },
  { files: ['src/**/*.ts', 'libs/**/*.ts'], ignores: EDGE, rules: { 'walls/http-at-the-edge': ['error', http] } },
  { files: ['src/**/*.ts'], ignores: READERS, rules: { 'walls/events-are-for-views-and-processes': ['error', foreignEvents] } },
  { files: PURE, rules: { 'walls/pure': ['error', ...pure] } },
  { files: ['src/*/published.ts'], rules: { 'walls/door-is-types-only': ['error', ...door] } },
  {
    files: SPECS,
    rules: {
      'walls/no-sleep': ['error', ...sleep],
      'walls/no-sleep-import': ['error', sleepImports],
      'walls/no-only-no-skip': ['error', ...onlyOrSkip],
    },
  },
  { files: ['web/**/*.ts', 'web/**/*.tsx'], rules: { 'walls/no-raw-html': ['error', ...rawHtml] } },
];
