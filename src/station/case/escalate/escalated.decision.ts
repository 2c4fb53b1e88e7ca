import type { AgencyUnit, Rung } from '#community/published';
import { unitPolicy } from '../../policy/policy.ts';
import type { StationEvent } from '../../published.ts';
import type { Matter } from '../case.state.ts';
import type { Dates } from '../dates.ts';

export interface Passing {
  readonly to: AgencyUnit;
  readonly reason: string;
  readonly tried: string;
  readonly returnTo?: 'window' | 'officer';
  /** Handed on at reception, with a person in between, because neither station nor committee may handle it. */
  readonly warm: boolean;
  readonly at: string;
}

const GOVERNMENT: Rung = 4;

/** Government bodies take it at the item's own rung where that is higher; the market keeps its own. */
const rungOf = (to: AgencyUnit, from: Rung): Rung => {
  const { rung } = unitPolicy(to);
  return rung >= GOVERNMENT && from !== null && from > rung ? from : rung;
};

/** The body's own term, or the resident's promise where that comes first and still lies ahead. */
const answerBy = ({ to, at }: Passing, now: Matter, dates: Dates): string => {
  const term = dates.workingDaysAfter(at, unitPolicy(to).answerWithinWorkingDays);
  return now.dueBy > at && now.dueBy < term ? now.dueBy : term;
};

export const escalated = (ask: Passing, now: Matter, dates: Dates): StationEvent => {
  const number = now.referrals.length + 1;
  return {
    type: 'station.CaseEscalated',
    data: {
      reportId: now.reportId,
      referralId: `${now.reportId}-${number}`,
      number,
      to: ask.to,
      fromLevel: now.level,
      fromRung: now.rung,
      toRung: rungOf(ask.to, now.rung),
      returnTo: ask.returnTo ?? (now.desk === 'front' ? 'window' : 'officer'),
      warm: ask.warm,
      item: now.item,
      ...(now.place === undefined ? {} : { place: now.place }),
      submittedAt: now.submittedAt,
      answerBy: answerBy(ask, now, dates),
      dueBy: now.dueBy,
      at: ask.at,
    },
    seal: { reason: ask.reason, tried: ask.tried },
  };
};
