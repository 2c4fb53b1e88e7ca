import type { Guarded, Suppressed } from '../api/types.ts';

export const isSuppressed = (x: unknown): x is Suppressed => typeof x === 'object' && x !== null && 'suppressed' in x;

/** The number, or undefined when it may not be shown. */
export const shown = <T>(x: Guarded<T> | null | undefined): T | undefined =>
  x === null || x === undefined || isSuppressed(x) ? undefined : x;

export const percent = (share: number, lang: string, digits = 1): string =>
  new Intl.NumberFormat(lang, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(share);

export const number = (n: number, lang: string, digits = 0): string =>
  new Intl.NumberFormat(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(n);
