import type { Kind, Receipt } from '../shared/api/types.ts';

const LAST = 'huiyin.receipt';
const KEPT = 'huiyin.codes';

export interface LastReceipt extends Receipt {
  readonly earlier: boolean;
}
export interface KeptCode {
  readonly code: string;
  readonly kind: Kind;
  readonly at: string;
}

const parsed = <T>(text: string | null): T | undefined => {
  try {
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
};

/** The receipt lives as long as the tab, so that a reload does not lose the code. */
export const lastReceipt = (): LastReceipt | undefined => parsed<LastReceipt>(sessionStorage.getItem(LAST));
export const rememberReceipt = (receipt: LastReceipt): void => sessionStorage.setItem(LAST, JSON.stringify(receipt));

/** Codes that somebody asked this device to keep. */
export const keptCodes = (): readonly KeptCode[] => parsed<KeptCode[]>(localStorage.getItem(KEPT)) ?? [];
export const keepCode = (code: KeptCode): void =>
  localStorage.setItem(KEPT, JSON.stringify([code, ...keptCodes().filter((c) => c.code !== code.code)].slice(0, 20)));
export const forgetCode = (code: string): void => localStorage.setItem(KEPT, JSON.stringify(keptCodes().filter((c) => c.code !== code)));
