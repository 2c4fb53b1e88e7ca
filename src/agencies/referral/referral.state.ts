import type { AgencyUnit, Place } from '#community/published';
import type { AgenciesEvent } from '../published.ts';

/** A case passed to a body outside station and committee: only what a decision asks about. */
export interface Passed {
  readonly is: 'sent' | 'taken' | 'answered' | 'returned' | 'withdrawn';
  readonly referralId: string;
  readonly reportId: string;
  readonly unit: AgencyUnit;
  readonly item: string;
  readonly place?: Place;
  readonly returnTo: 'window' | 'officer';
}

export type Referral = { readonly is: 'unknown' } | Passed;

type Data<T extends AgenciesEvent['type']> = Extract<AgenciesEvent, { type: T }>['data'];

const sent = (data: Data<'agencies.ReferralReceived'>): Passed => ({
  is: 'sent',
  referralId: data.referralId,
  reportId: data.reportId,
  unit: data.unit,
  item: data.item,
  ...(data.place === undefined ? {} : { place: data.place }),
  returnTo: data.returnTo,
});

const evolve = (now: Referral, event: AgenciesEvent): Referral => {
  if (event.type === 'agencies.ReferralReceived') return sent(event.data);
  if (now.is === 'unknown') return now;
  switch (event.type) {
    case 'agencies.ReferralTaken':
      return { ...now, is: 'taken' };
    case 'agencies.ReferralReturned':
      return { ...now, is: 'returned' };
    case 'agencies.ReferralWithdrawn':
      return { ...now, is: 'withdrawn' };
    case 'agencies.ReferralAnswered':
      return { ...now, is: 'answered' };
  }
};

/** A referral's id is its report's id and a number; what people write about it is sealed with the report's key. */
const reportOf = (referralId: string): string => referralId.replace(/-\d+$/, '');

/** How a `referral-<reportId>-<n>` stream is folded. */
export const referralKind = { prefix: 'referral', initial: { is: 'unknown' } as Referral, evolve, subject: reportOf };
