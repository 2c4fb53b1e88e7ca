/** Tracking codes (`7K4M-92QX-H3TD`): derived from the report's id with a secret, so that a retry gets the same code and nothing stores it. */
export interface TrackingCodes {
  codeOf(reportId: string): string;
  /** What the log and the views hold: a keyed hash that finds a report and does not give its code away. */
  hashOf(code: string): string;
}

/** Injection token of TrackingCodes. */
export const TRACKING_CODES = 'residents.TrackingCodes';

// Crockford's base 32: no I, L, O, U, so that nothing is misread over the telephone.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 11;

const checkOf = (values: readonly number[]): number => values.reduce((sum, value, index) => (sum + value * (index + 2)) % 31, 0);

const group = (code: string): string => `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;

const BITS = 5;
const BYTES = 2;

/** Eleven characters, 55 bits in all, each from two bytes of a hash (hex), and a check character, in three groups of four. */
export const codeFrom = (hex: string): string => {
  const values = Array.from(
    { length: LENGTH },
    (_, index) => Number.parseInt(hex.slice(2 * BYTES * index, 2 * BYTES * (index + 1)), 16) & ((1 << BITS) - 1),
  );
  return group([...values, checkOf(values)].map((value) => ALPHABET[value]).join(''));
};

/** What somebody typed, as the code it means: spaces, dashes, lower case and the look-alikes O, I, L forgiven. undefined when it cannot be a code. */
export const readCode = (typed: string): string | undefined => {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-—–_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (plain.length !== LENGTH + 1) return undefined;
  const values = Array.from(plain, (character) => ALPHABET.indexOf(character));
  if (values.includes(-1) || checkOf(values.slice(0, LENGTH)) !== values[LENGTH]) return undefined;
  return group(plain);
};

/** Codes from two keyed hashes (hex out). */
export const trackingCodes = (toCode: (text: string) => string, toHash: (text: string) => string): TrackingCodes => ({
  codeOf: (reportId) => codeFrom(toCode(reportId)),
  hashOf: (code) => toHash(code).slice(0, 32),
});
