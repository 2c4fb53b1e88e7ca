import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/temporary.ts';
import { ROOT } from '../support/tree.ts';
import { ALLOWED, DOMAIN_WORDS, wordsBelow, wordsInCode } from './words.ts';

describe('the mechanics in libs/', () => {
  it('know no word of the domain', () => {
    expect(wordsBelow(ROOT, 'libs').filter((line) => !(line in ALLOWED))).toEqual([]);
  });

  it('keep no allowance that nothing needs', () => {
    const found = new Set(wordsBelow(ROOT, 'libs'));
    expect(Object.keys(ALLOWED).filter((line) => !found.has(line))).toEqual([]);
    expect(Object.keys(ALLOWED).length).toBeLessThanOrEqual(5);
  });

  it.each(DOMAIN_WORDS)('are caught when they say "%s" in a name, a text, a template', (word) => {
    const big = `${word[0]?.toUpperCase()}${word.slice(1)}`;
    for (const code of [
      `const ${word} = 1;`,
      `const the${big}Id = 1;`,
      `interface A { readonly ${word}_id: string }`,
      `class A { #${word} = 1; }`,
      `throw new Error('no ${word}s here');`,
      'const a = `' + `${word}-` + '${b}`;',
      `const a = /^${word}$/;`,
    ]) {
      expect({ code, found: wordsInCode(code).length }).toEqual({ code, found: 1 });
    }
  });

  it('may explain themselves by the domain in comments, and say words that only contain one', () => {
    expect(wordsInCode(`// a resident's complaint\n/** the station */ const destination = 'gridlock, disputed, reagent';`)).toEqual([]);
  });

  it('are caught by a file name and in data', async () => {
    const folder = await temporaryFolder();
    try {
      mkdirSync(join(folder.path, 'libs'));
      writeFileSync(join(folder.path, 'libs/courtyard.ts'), 'export {};');
      writeFileSync(join(folder.path, 'libs/data.json'), '{"text": "the Street"}');
      expect(wordsBelow(`${folder.path}/`, 'libs')).toEqual(['libs/courtyard.ts: courtyard', 'libs/data.json: street']);
    } finally {
      await folder.remove();
    }
  });
});
