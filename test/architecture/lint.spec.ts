import { clean, lintCanaries } from './canaries/lint.ts';
import { findings, plantTree } from '../support/tree.ts';

const MINUTE = 60_000;
const WEB = JSON.stringify({ extends: '../tsconfig.json', compilerOptions: { jsx: 'react-jsx' }, include: ['.'] });

describe('the linter', () => {
  it(
    'reports each canary under its rule, and nothing that is allowed',
    async () => {
      const planted = Object.fromEntries(lintCanaries.map(({ file, code }) => [file, code]));
      const tree = await plantTree({ ...clean, ...planted, 'web/tsconfig.json': WEB });
      const found = await findings(tree.path, ['src', 'libs', 'test', 'web']).finally(tree.remove);
      const short = new Set(found.map((line) => line.split(': ').slice(0, 2).join(': ')));
      expect([...short].sort()).toEqual(lintCanaries.map(({ rule, file }) => `${file}: ${rule}`).sort());
    },
    MINUTE,
  );

  it('has as many canaries as files: none hides another', () => {
    expect(new Set(lintCanaries.map(({ file }) => file)).size).toBe(lintCanaries.length);
  });
});
