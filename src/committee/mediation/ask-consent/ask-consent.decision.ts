import { Missing, refuse } from '#libs/eventing';
import type { MediationEvent, PartyRole } from '../../published.ts';
import type { KnownMediation, Mediation, Party } from '../mediation.state.ts';
import { ongoing } from '../standing.decision.ts';

/** The reporter; somebody who was not asked yet; or a party whose link was lost. */
export type WhoIsAsked =
  | { readonly kind: 'reporter'; readonly name?: string }
  | { readonly kind: 'new'; readonly role: PartyRole; readonly name: string; readonly contact?: string }
  | { readonly kind: 'again'; readonly party: string };

export interface Asking {
  readonly reportId: string;
  readonly who: WhoIsAsked;
  readonly linkHash: string;
  readonly at: string;
}

const REPORTER = '1';

const renewed = ({ reportId, linkHash, at }: Asking, party: Party | undefined): MediationEvent[] => {
  if (!party) throw new Missing('committee.no-such-party');
  if (party.consent !== 'asked') throw refuse('committee.consent-answered');
  return [{ type: 'committee.ConsentLinkRenewed', data: { reportId, party: party.party, linkHash, at } }];
};

const partyIn = (now: KnownMediation, id: string): Party | undefined => now.parties.find((p) => p.party === id);

const newParty = (ask: Asking, party: string, who: { role: PartyRole; name?: string; contact?: string }): MediationEvent[] => {
  const { reportId, linkHash, at } = ask;
  const { role, ...seal } = who;
  return [{ type: 'committee.ConsentAsked', data: { reportId, party, role, linkHash, at }, seal }];
};

/** Each party is asked by a link of its own; asking the same party again renews its link and voids the old one. */
export const askConsent = (ask: Asking, state: Mediation): MediationEvent[] => {
  const now = ongoing(state);
  const { who } = ask;
  switch (who.kind) {
    case 'again':
      return renewed(ask, partyIn(now, who.party));
    case 'reporter': {
      const reporter = partyIn(now, REPORTER);
      const { kind: _, ...name } = who;
      return reporter ? renewed(ask, reporter) : newParty(ask, REPORTER, { role: 'applicant', ...name });
    }
    case 'new': {
      const { kind: _, ...person } = who;
      const isReporter = who.role === 'applicant' && !partyIn(now, REPORTER);
      return newParty(ask, isReporter ? REPORTER : String(Math.max(now.lastParty, Number(REPORTER)) + 1), person);
    }
  }
};
