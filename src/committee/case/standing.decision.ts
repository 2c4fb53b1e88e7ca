import { Missing, refuse } from '#libs/eventing';
import type { CommitteeCase, KnownCase } from './committee-case.state.ts';

/** Who acts: the account and the capacity it acts in; `involved` are the accounts whose acts an objection is about. */
export interface Reviewer {
  readonly by: string;
  readonly capacity: string;
  readonly involved: readonly string[];
}

/** The case, if the committee has it in hand. */
export const inHand = (now: CommitteeCase): KnownCase => {
  if (now.is === 'unknown') throw new Missing('committee.no-such-case');
  if (now.is === 'withdrawn') throw refuse('committee.case-withdrawn');
  if (now.is === 'referred') throw refuse('committee.case-with-station');
  return now;
};

/**
 * An objection is reviewed by supervision or the chair, and never by the person whose act it is about (A-83; 信访工作条例
 * Art 30); the supervision committee in turn touches nothing but objections.
 */
export const mayReview = (now: KnownCase, who: Reviewer): void => {
  const supervision = who.capacity === 'committee.supervision';
  if (now.facts.about === undefined) {
    if (supervision) throw new Missing('committee.no-such-case');
    return;
  }
  if (!supervision && who.capacity !== 'committee.chair') throw refuse('committee.independent-reviewer');
  if (who.involved.includes(who.by)) throw refuse('committee.own-act');
};
