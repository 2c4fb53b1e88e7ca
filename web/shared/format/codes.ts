/** Crockford letters that are easily taken for digits. */
const LOOKALIKE: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/**
 * What somebody typed from a slip of paper, as the server knows it: spaces, dashes, small letters and
 * full-width characters do not matter, nor does O for 0 or I and L for 1.
 */
export function plainCode(typed: string): string {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return letters.replace(/[OIL]/g, (c) => LOOKALIKE[c] ?? c);
}

/** In groups of four, as it is printed. */
export const showCode = (code: string): string => plainCode(code).replace(/(.{4})(?=.)/g, '$1-');
