import { Missing, refuse } from '#libs/eventing';
import type { MediationEvent } from '../published.ts';
import rules from './mediation-rules.json' with { type: 'json' };
import type { KnownMediation, Mediation } from './mediation.state.ts';

/** The mediation, whatever became of it. */
export const found = (now: Mediation): KnownMediation => {
  if (now.is === 'unknown') throw new Missing('committee.no-such-mediation');
  return now;
};

/** The mediation while it goes on: neither ended nor settled by an agreement, which binds (人民调解法 Art 31). */
export const ongoing = (now: Mediation): KnownMediation => {
  const known = found(now);
  if (known.is === 'ended') throw refuse('committee.mediation-ended');
  if (known.is === 'agreed') throw refuse('committee.agreement-reached');
  return known;
};

/** No mediation before everybody who was asked has consented, and a dispute has at least two sides (Art 17). */
export const consented = (now: KnownMediation): KnownMediation => {
  const given = now.parties.filter((p) => p.consent === 'given').length;
  if (now.parties.length < rules.leastParties.value) throw refuse('committee.parties-missing', { asked: now.parties.length });
  if (given < now.parties.length) throw refuse('committee.consents-missing', { asked: now.parties.length, given });
  return now;
};

/** Only the appointed mediator leads on; where nobody is appointed yet, whoever begins to lead is. */
export const leading = (now: KnownMediation, ask: { reportId: string; by: string; at: string }): MediationEvent[] => {
  if (now.mediator === ask.by) return [];
  if (now.mediator !== undefined) throw refuse('committee.not-the-mediator');
  return [{ type: 'committee.MediatorAppointed', data: { reportId: ask.reportId, mediator: ask.by, at: ask.at } }];
};
