import type { Scalar } from '../port.ts';

const rank = (unit: number): number => {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
};

/** Text in the order of its code points, as the engines compare it (UTF-8 bytes); JavaScript's `<` compares 16-bit units. */
export const compareText = (a: string, b: string): number => {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i += 1) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
};

/** Numbers (false = 0, true = 1) before text. A field should hold one kind of scalar in all documents. */
export const compareScalars = (a: Scalar, b: Scalar): number => {
  if (typeof a === 'string') return typeof b === 'string' ? compareText(a, b) : 1;
  return typeof b === 'string' ? -1 : Number(a) - Number(b);
};
