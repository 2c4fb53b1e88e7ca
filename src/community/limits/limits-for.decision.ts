import type { Calendar, Due } from '#libs/working-days';
import type { Amount, ItemLimit, LimitStep } from '../catalogue/catalogue.types.ts';
import type { PromiseOf, Rule } from '../published.ts';
import type { Limits, NamedRow } from './limits.ts';

export interface LimitRules {
  readonly limits: Limits;
  readonly calendar: Calendar;
}

/** What of an item its limits depend on. Without `limit` it has none of its own: the ceiling is the limit. */
export interface Limited {
  readonly limit: Pick<ItemLimit, 'ceiling'> & Partial<ItemLimit>;
  readonly urgent: boolean;
}

export interface LimitsOf {
  readonly promise: PromiseOf;
  readonly rule: Rule;
}

const after = (calendar: Calendar, start: number, { amount, unit }: Amount): Due => {
  switch (unit) {
    case 'wd':
      return calendar.addWorkingDays(start, amount);
    case 'd':
      return calendar.addCalendarDays(start, amount);
    case 'h':
      return calendar.addClockHours(start, amount);
  }
};

const earlier = (a: Due, b: Due): Due => (b.ms < a.ms ? b : a);

const dueOf = (calendar: Calendar, start: number, close: Amount | undefined, ceiling: NamedRow): Due => {
  if (!close) return after(calendar, start, ceiling);
  if (close.unit === ceiling.unit) return after(calendar, start, close.amount <= ceiling.amount ? close : ceiling);
  return earlier(after(calendar, start, close), after(calendar, start, ceiling));
};

/** Steps in which somebody of the station meets the resident: they are a first contact, so that cannot be promised for later. */
const meets = (step: LimitStep): boolean => (step.what === 'on-site' || step.what === 'persuasion') && step.if === undefined;

const contactOf = (calendar: Calendar, start: number, limited: Limited, first: NamedRow): Due => {
  const contact = after(calendar, start, first);
  const steps = limited.limit.steps ?? [];
  return steps.filter(meets).reduce((soonest, step) => earlier(soonest, after(calendar, start, step)), contact);
};

/**
 * What is promised for an item, counted from the submission however late it is computed: reclassification never restarts
 * the clock (A-44f). Never beyond the ceiling that holds on that day; the first contact never after the due date.
 */
export const limitsFor = (limited: Limited, submittedAt: string, { limits, calendar }: LimitRules): LimitsOf => {
  const start = calendar.epochOf(submittedAt);
  const ceiling = limits.row(limited.limit.ceiling, start);
  const due = dueOf(calendar, start, limited.limit.close, ceiling);
  const first = limits.row(limited.urgent ? 'urgent/first-contact' : 'base/first-contact', start);
  const contact = earlier(due, contactOf(calendar, start, limited, first));
  const complete = due.calendar === 'complete' && contact.calendar === 'complete';
  return {
    promise: { firstContactBy: contact.at, dueBy: due.at, calendar: complete ? 'complete' : 'incomplete' },
    rule: { profile: ceiling.profile, version: ceiling.version, source: ceiling.source },
  };
};
