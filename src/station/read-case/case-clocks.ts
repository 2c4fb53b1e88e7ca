import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, isoTime } from '#libs/eventing';
import type { Calendar } from '#libs/working-days';
import { STATION_CALENDAR } from '../case/case-dates.ts';
import type { CaseDoc } from '../views/case/case.doc.ts';
import { type ClockFacts, clockOf } from './case-clock.ts';

/** What time it is, and what that means for a case. */
@Injectable()
export class CaseClocks {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(STATION_CALENDAR) private readonly calendar: Calendar,
  ) {}

  now(): string {
    return isoTime(this.clock.now());
  }

  of(doc: CaseDoc, now: string): ClockFacts {
    return clockOf(doc, now, this.calendar);
  }
}
