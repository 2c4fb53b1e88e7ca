import { Missing } from '#libs/eventing';
import type { MediationEvent } from '../../published.ts';
import { ending } from '../ending.decision.ts';
import type { Mediation } from '../mediation.state.ts';
import { found, ongoing } from '../standing.decision.ts';

export interface ConsentAnswer {
  readonly reportId: string;
  readonly party: string;
  readonly consent: boolean;
  readonly how: 'link' | 'in-person';
  /** The link that was used: only the party's newest one counts. */
  readonly linkHash?: string;
  readonly at: string;
}

/**
 * A party agrees, or clearly refuses, which ends the mediation and names the other routes (人民调解法 Art 17, 26). Who agreed may
 * still stop it until there is an agreement (Art 23).
 */
export const answerConsent = (ask: ConsentAnswer, now: Mediation): MediationEvent[] => {
  const { reportId, party: id, how, at } = ask;
  const party = found(now).parties.find((p) => p.party === id);
  if (!party) throw new Missing('committee.no-such-party');
  if (how === 'link' && ask.linkHash !== party.linkHash) throw new Missing('committee.no-such-link');
  if (party.consent === (ask.consent ? 'given' : 'refused')) return [];
  const { item } = ongoing(now);
  if (ask.consent) return [{ type: 'committee.ConsentGiven', data: { reportId, party: id, how, at } }];
  return [{ type: 'committee.ConsentRefused', data: { reportId, party: id, how, at } }, ending({ reportId, how: 'refused', at }, item)];
};
