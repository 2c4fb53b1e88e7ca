import { allowed, canaries, companions } from './canaries/imports.ts';
import { crossings, plantTree, ROOT, wallNames } from '../support/tree.ts';

const MINUTE = 60_000;
const FOLDERS = ['src', 'libs', 'test', 'web', 'bench'];
const withoutTarget = (found: readonly string[]): string[] => found.map((line) => line.split(' → ')[0] as string).sort();

describe('the walls', () => {
  it(
    'stand in the real tree',
    async () => {
      const { found, modules } = await crossings(ROOT, FOLDERS);
      expect(modules).toBeGreaterThan(100);
      expect(found).toEqual([]);
    },
    MINUTE,
  );

  it(
    'report each canary under its own name, and nothing that is allowed',
    async () => {
      const planted = Object.fromEntries(canaries.map(({ file, code }) => [file, code]));
      const tree = await plantTree({ ...allowed, ...companions, ...planted });
      const { found } = await crossings(tree.path, FOLDERS).finally(tree.remove);
      expect(withoutTarget(found)).toEqual(canaries.map(({ wall, file }) => `${wall}: ${file}`).sort());
    },
    MINUTE,
  );

  it('have a canary each', async () => {
    const flown = new Set(canaries.map(({ wall }) => wall));
    expect((await wallNames()).filter((name) => !flown.has(name))).toEqual([]);
  });
});
