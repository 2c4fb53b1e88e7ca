import fc from 'fast-check';
import { uuidBytes, uuidText } from './uuid-bytes.ts';

describe('a UUID as bytes', () => {
  it('comes back as it was, also from behind a prefix', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.string(), (id, prefix) => {
        expect(uuidText(uuidBytes(prefix + id, prefix.length) as Uint8Array)).toBe(id);
      }),
    );
  });
  it('is nothing else than the lower-case form', () => {
    const id = '0192f3a4-5b6c-7d8e-9fa0-b1c2d3e4f506';
    const others = [
      id.toUpperCase(),
      id.slice(1),
      `${id}0`,
      id.replaceAll('-', '0'),
      `-${id.slice(1)}`,
      id.replace('2f', '--'),
      id.replace('5b', '5汉'),
    ];
    expect(others.map((text) => uuidBytes(text))).toEqual(others.map(() => undefined));
  });
  it('takes each letter for itself', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(35), fc.string({ minLength: 1, maxLength: 1 }), (id, at, letter) => {
        const text = id.slice(0, at) + letter + id.slice(at + 1);
        const bytes = uuidBytes(text);
        expect(bytes ? uuidText(bytes) : text).toBe(text);
      }),
    );
  });
});
