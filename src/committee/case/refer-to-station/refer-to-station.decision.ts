import { refuse } from '#libs/eventing';
import type { CommitteeCaseEvent } from '../../published.ts';
import type { CommitteeCase } from '../committee-case.state.ts';
import { inHand } from '../standing.decision.ts';

export interface Reference {
  readonly reportId: string;
  readonly reason: string;
  readonly how: 'joint' | 'whole';
  readonly at: string;
}

/**
 * The station gets the matter, whole or to work on it jointly. An objection stays: the station's own acts may be
 * what it is about. The date promised first goes along.
 */
export const referToStation = (ask: Reference, now: CommitteeCase): CommitteeCaseEvent[] => {
  if (now.is === 'referred' && ask.how === 'whole') return [];
  const known = inHand(now);
  if (known.facts.about !== undefined) throw refuse('committee.objection-stays');
  if (known.is === 'closed') throw refuse('committee.case-closed');
  if (known.is === 'answered') throw refuse('committee.answered-already');
  if (known.joint && ask.how === 'joint') return [];
  const { about: _, ...facts } = known.facts;
  return [
    {
      type: 'committee.CaseReferredToStation',
      data: { ...facts, reportId: ask.reportId, how: ask.how, at: ask.at },
      seal: { reason: ask.reason },
    },
  ];
};
