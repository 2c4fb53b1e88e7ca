import fc from 'fast-check';
import { codeFrom, readCode } from './tracking-code.ts';

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);

describe('a tracking code', () => {
  it('has three groups of four, without letters that are misread', () => {
    fc.assert(fc.property(hex, (h) => /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/.test(codeFrom(h))));
  });

  it('is understood with spaces, in lower case, and with the look-alikes of 0 and 1', () => {
    fc.assert(
      fc.property(hex, (h) => {
        const code = codeFrom(h);
        const sloppy = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
        expect(readCode(sloppy)).toBe(code);
      }),
    );
  });

  it('with one character wrong is not a code', () => {
    fc.assert(
      fc.property(hex, fc.nat(10), fc.nat(30), (h, at, shift) => {
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const plain = codeFrom(h).replaceAll('-', '');
        const old = alphabet.indexOf(plain[at] as string);
        const now = (old + 1 + shift) % 32;
        fc.pre(now !== old && Math.abs(now - old) !== 31);
        expect(readCode(plain.slice(0, at) + alphabet[now] + plain.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  it.each(['', 'abc', '7K4M-92QX', '7K4M-92QX-H3T!', '查询码'])('is not read from "%s"', (typed) =>
    expect(readCode(typed)).toBeUndefined(),
  );
});
