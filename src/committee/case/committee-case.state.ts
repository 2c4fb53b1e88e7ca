import type { CommitteeCaseEvent, CommitteeReceived } from '../published.ts';

/** What a reference to the station must pass on as it was at the start. */
export type CaseFacts = Omit<CommitteeReceived, 'from' | 'at'>;

export interface KnownCase {
  /** `referred`: the station has the whole matter; `answered`: told to the resident, not closed yet. */
  readonly is: 'open' | 'answered' | 'referred' | 'closed' | 'withdrawn';
  readonly facts: CaseFacts;
  /** The station works on it too. */
  readonly joint: boolean;
  readonly everAnswered: boolean;
  readonly reopened: number;
}

/** The smallest state that the decisions about a committee case need. */
export type CommitteeCase = { readonly is: 'unknown' } | KnownCase;

const received = (now: CommitteeCase, { from: _, at: __, ...facts }: CommitteeReceived): KnownCase => ({
  is: 'open',
  facts: now.is === 'unknown' ? facts : now.facts,
  joint: false,
  everAnswered: now.is !== 'unknown' && now.everAnswered,
  reopened: now.is === 'unknown' ? 0 : now.reopened,
});

const known = (now: CommitteeCase, change: Partial<KnownCase>): CommitteeCase => (now.is === 'unknown' ? now : { ...now, ...change });

const evolve = (now: CommitteeCase, event: CommitteeCaseEvent): CommitteeCase => {
  switch (event.type) {
    case 'committee.CaseReceived':
      return received(now, event.data);
    case 'committee.AnswerGiven':
      return known(now, { is: 'answered', everAnswered: true });
    case 'committee.CaseReferredToStation':
      return known(now, event.data.how === 'joint' ? { joint: true } : { is: 'referred' });
    case 'committee.CaseClosed':
      return known(now, { is: 'closed' });
    case 'committee.CaseReopened':
      return known(now, { is: 'open', reopened: event.data.times });
    case 'committee.CaseWithdrawn':
      return known(now, { is: 'withdrawn' });
  }
};

/** How a `committeeCase-<id>` stream is folded. */
export const committeeCaseKind = { prefix: 'committeeCase', initial: { is: 'unknown' } as CommitteeCase, evolve };
