import { Missing } from '#libs/eventing';
import type { AgencyUnit } from '#community/published';
import type { Passed, Referral } from './referral.state.ts';

/** Whose referrals a capacity sees: its own unit's, never another's. */
const UNITS_OF: Readonly<Record<string, readonly AgencyUnit[]>> = {
  'agencies.street': ['street'],
  'agencies.department': ['district', 'municipal'],
  'agencies.police': ['police'],
};

/** Bodies without an account of their own: the station writes down what they say. */
const WITHOUT_ACCOUNT: readonly AgencyUnit[] = ['market', 'emergency'];

export const unitsOf = (capacity: string): readonly AgencyUnit[] => UNITS_OF[capacity] ?? [];

export const hasAccount = (unit: AgencyUnit): boolean => !WITHOUT_ACCOUNT.includes(unit);

/** The referral, if it is this capacity's; otherwise it does not exist. Throws Missing. */
export const ownReferral = (capacity: string, now: Referral): Passed => {
  if (now.is === 'unknown' || !unitsOf(capacity).includes(now.unit)) throw new Missing('agencies.no-such-referral');
  return now;
};
