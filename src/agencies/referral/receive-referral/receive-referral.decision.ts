import type { AgenciesEvent } from '../../published.ts';
import type { Referral } from '../referral.state.ts';

type Received = Extract<AgenciesEvent, { type: 'agencies.ReferralReceived' }>['data'];

export type ReferralToReceive = Omit<Received, 'referralId' | 'at'>;

/** What the station passed up is received, once. */
export const receiveReferral = (
  { referralId, ask, at }: { readonly referralId: string; readonly ask: ReferralToReceive; readonly at: string },
  now: Referral,
): AgenciesEvent[] => (now.is === 'unknown' ? [{ type: 'agencies.ReferralReceived', data: { referralId, ...ask, at } }] : []);
