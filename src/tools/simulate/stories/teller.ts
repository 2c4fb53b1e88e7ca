import type { AgencyUnit, Owner } from '#community/published';
import type { Capacity } from '#identity/published';
import type { Meta } from '#libs/eventing';
import { addWorkingHours, toEpoch } from '#libs/working-days';
import type { Item } from '../../../community/catalogue/catalogue.types.ts';
import type { Dice } from '../dice.ts';
import { calendar, HOUR_MS } from '../plan/calendar.ts';
import type { PlannedReport } from '../plan/planned.ts';

/** What somebody does at a moment (epoch milliseconds), as a command. */
export interface Act {
  readonly at: number;
  /** A demo account's user name, or the author of the report. */
  readonly by: string;
  /** Where the account has several; its first otherwise. */
  readonly capacity?: Capacity;
  readonly command: (reportId: string, meta: Meta) => object;
}

export const AUTHOR = 'author';

/** Who has it next. */
export type Next = 'station' | 'committee' | 'mediation' | 'done';

/** What the community knows about items: the real rules, handed in. */
export interface Rulebook {
  item(code: string): Item | undefined;
  /** Due date (epoch milliseconds) of an item for what was submitted at a moment. */
  dueOf(code: string, submittedAt: number): number;
}

/** A case as it stands after it was submitted. */
export interface Submitted {
  readonly report: PlannedReport;
  readonly item: string;
  readonly desk: Owner['desk'];
  readonly unit: Owner['unit'];
  readonly handedUpTo?: AgencyUnit;
  readonly dueBy: number;
  /** User names of the officers of its grid; everybody's where it has no place. */
  readonly officers: readonly string[];
}

const HURRY = 8;

/** Tells what happens to one case: a clock that moves on, and what is done at its times. */
export class Teller {
  readonly acts: Act[] = [];
  now: number;
  item: string;
  due: number;
  /** Bodies that it was passed to so far. */
  referrals = 0;
  /** When the resident was told for the first time. */
  answeredAt: number | undefined;
  /** Who told the resident last; a mediation's end tells by itself. */
  answeredBy: { readonly by: string; readonly side: 'station' | 'committee' } | undefined;

  constructor(
    readonly of: Submitted,
    readonly dice: Dice,
    readonly rules: Rulebook,
  ) {
    this.now = of.report.at;
    this.item = of.item;
    this.due = of.dueBy;
  }

  get urgent(): boolean {
    return this.rules.item(this.item)?.urgent ?? false;
  }

  /** So many hours of work later; never outside of office hours. */
  work(hours: number): this {
    this.now = Math.ceil(toEpoch(addWorkingHours(calendar, this.now, Math.max(hours, 0.02))) / 1000) * 1000;
    return this;
  }

  /** So many hours later by the clock, day or night. */
  clock(hours: number): this {
    this.now += Math.ceil(hours * 3600) * 1000;
    return this;
  }

  /** By the clock and in a hurry where it is urgent, in office hours otherwise. */
  soon(hours: number): this {
    return this.urgent ? this.clock(hours / HURRY) : this.work(hours);
  }

  /** Not before a moment, and then in office hours. */
  notBefore(ms: number): this {
    if (ms > this.now) this.now = ms;
    return this.urgent ? this.clock(0.05) : this.work(0.05);
  }

  /** At a share of the time from submission to the due date: above 1 it is late. */
  atShareOfLimit(share: number): this {
    const { at } = this.of.report;
    return this.notBefore(Math.round((at + share * (this.due - at)) / 1000) * 1000);
  }

  do(by: string, command: Act['command'], capacity?: Capacity): this {
    this.now = Math.ceil(this.now / 1000) * 1000;
    this.acts.push({ at: this.now, by, command, ...(capacity === undefined ? {} : { capacity }) });
    this.clock(0.01);
    return this;
  }

  /** Something on the side at another time; the story's own clock stays. */
  aside(at: number, by: string, command: Act['command']): void {
    this.acts.push({ at: Math.round(at / 1000) * 1000, by, command });
  }
}

export const hours = (n: number): number => n * HOUR_MS;
