import { Injectable } from '@nestjs/common';
import { chinaCalendar, createCalendar } from '#libs/working-days';
import rules from './mediation-rules.json' with { type: 'json' };

/** Dates that follow from an agreement. */
@Injectable()
export class Deadlines {
  private readonly calendar = createCalendar(chinaCalendar);

  /** Until when both parties may apply to the court together: 30 days after effect (人民调解法 Art 33). */
  confirmationBy(effectiveFrom: string): string {
    return this.calendar.addCalendarDays(effectiveFrom, rules.confirmationDays.value).at;
  }

  /** When they are reminded of it. */
  confirmationReminder(effectiveFrom: string): string {
    return this.calendar.addCalendarDays(effectiveFrom, rules.confirmationReminderDays.value).at;
  }
}
