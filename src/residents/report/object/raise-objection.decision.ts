import { refuse } from '#libs/eventing';
import type { PromiseOf, Rule } from '#community/published';
import type { ResidentsEvent } from '../../published.ts';
import { living } from '../living.decision.ts';
import type { Report } from '../report.state.ts';

export interface Objection {
  readonly reportId: string;
  readonly objectionId: string;
  readonly reason: string;
  readonly promise: PromiseOf;
  readonly rule: Rule;
  readonly at: string;
}

/** Against an answer, a closure, or an answer that did not come in time. An independent reviewer gets it. */
export const raiseObjection = (ask: Objection, now: Report): ResidentsEvent[] => {
  const report = living(now);
  if (report.is === 'open' && report.reopened === 0 && ask.at < report.dueBy)
    throw refuse('residents.nothing-to-object-to', { dueBy: report.dueBy });
  const { reportId, objectionId, promise, rule, at } = ask;
  const data = {
    reportId,
    objectionId,
    number: report.objections + 1,
    dueBy: promise.dueBy,
    firstContactBy: promise.firstContactBy,
    calendar: promise.calendar,
    rule,
    ...(report.grid === undefined ? {} : { grid: report.grid }),
    residency: report.residency,
    at,
  };
  return [{ type: 'residents.ObjectionRaised', data, seal: { reason: ask.reason } }];
};
