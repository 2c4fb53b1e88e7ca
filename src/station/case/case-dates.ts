import { Inject, Injectable } from '@nestjs/common';
import type { ItemRules, ReportKind, Rule } from '#community/published';
import { addWorkingHours, type Calendar, toEpoch, toText } from '#libs/working-days';
import { runsOnTheClock } from '../policy/policy.ts';
import type { Dates, Limits } from './dates.ts';

export const STATION_CALENDAR = 'station.Calendar';

/** Dates for decisions, from the community's item rules and the working-day calendar. */
@Injectable()
export class CaseDates implements Dates {
  constructor(
    @Inject('community.ItemRules') private readonly rules: ItemRules,
    @Inject(STATION_CALENDAR) private readonly calendar: Calendar,
  ) {}

  limits({ item, kind }: { item: string; kind: ReportKind }, from: string): Limits {
    if (item !== 'undecided') return this.rules.limits(item, from);
    const { promise, rule, rung, itemVersion } = this.rules.route({ kind, at: from });
    return { promise, rule, rung, itemVersion };
  }

  workingDaysAfter(at: string, days: number): string {
    return this.rules.workingDaysAfter(at, days);
  }

  afterPause({ dueBy, rule }: { dueBy: string; rule: Rule }, { from, to }: { from: string; to: string }): string {
    if (runsOnTheClock(rule.profile)) return toText(toEpoch(dueBy) + toEpoch(to) - toEpoch(from));
    return addWorkingHours(this.calendar, dueBy, this.calendar.workingHoursBetween(from, to).hours);
  }

  mediable(item: string): boolean {
    return this.rules.item(item)?.mediationAllowed ?? false;
  }
}
