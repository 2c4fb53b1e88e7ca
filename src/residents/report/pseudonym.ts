import type { Submission } from './submit/submit-report.command.ts';

/** Keyed hash (hex) of what tells a person apart, so that one person counts once and nobody can be looked up (metrics.md D.1). */
export type Pseudonyms = (text: string) => string;

const digits = (phone: string): string => phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');

/** The pseudonym of the author; undefined for an anonymous voice and where nothing tells the person apart. */
export const personOf = (ask: Pick<Submission, 'anonymous' | 'account' | 'contact'>, pseudonyms: Pseudonyms): string | undefined => {
  if (ask.anonymous) return undefined;
  if (ask.account !== undefined) return pseudonyms(`account:${ask.account}`).slice(0, 32);
  const { phone, email } = ask.contact ?? {};
  if (phone !== undefined && digits(phone).length >= 5) return pseudonyms(`phone:${digits(phone)}`).slice(0, 32);
  if (email !== undefined) return pseudonyms(`email:${email.trim().toLowerCase()}`).slice(0, 32);
  return undefined;
};
