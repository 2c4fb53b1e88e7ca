import { refuse } from '#libs/eventing';
import type { MediationEvent } from '../../published.ts';
import type { KnownMediation, Mediation } from '../mediation.state.ts';
import { consented, leading, ongoing } from '../standing.decision.ts';

export interface Session {
  readonly reportId: string;
  readonly heldAt: string;
  readonly place: 'committee' | 'on-the-spot' | 'online';
  readonly by: string;
  readonly at: string;
}

/** People note a session's time to the minute. */
const minute = (time: string): string => time.slice(0, 16);

const inTime = (now: KnownMediation, { heldAt, at }: Session): void => {
  if (minute(heldAt) > minute(at)) throw refuse('committee.in-the-future');
  if (now.consentedAt !== undefined && minute(heldAt) < minute(now.consentedAt))
    throw refuse('committee.session-before-consent', { consentedAt: now.consentedAt });
};

/** The parties sat together: after every consent, never before. The same session again changes nothing. */
export const holdSession = (ask: Session, state: Mediation): MediationEvent[] => {
  const now = consented(ongoing(state));
  const appointed = leading(now, ask);
  inTime(now, ask);
  if (now.lastSession === ask.heldAt) return [];
  const { reportId, heldAt, place, at } = ask;
  return [...appointed, { type: 'committee.MediationSessionHeld', data: { reportId, number: now.sessions + 1, heldAt, place, at } }];
};
