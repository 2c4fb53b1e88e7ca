import { refuse } from '#libs/eventing';
import type { CommitteeReceived, MediationEvent } from '../../published.ts';
import type { Mediation } from '../mediation.state.ts';

/**
 * A dispute comes to the mediators. Matters with a legal path of their own never do (rules.md B.17). What the station sends
 * again after the mediation ended begins a new round: everybody is asked anew.
 */
export const receiveDispute = (ask: CommitteeReceived, mayBeMediated: boolean, now: Mediation): MediationEvent[] => {
  const again = now.is === 'ended' && ask.from === 'station';
  if (now.is !== 'unknown' && !again) return [];
  if (!mayBeMediated) throw refuse('committee.not-for-mediation', { item: ask.item });
  return [{ type: 'committee.DisputeReceived', data: ask }];
};
