import type { PromiseOf, ReportKind, Rule, Rung } from '#community/published';

export interface Limits {
  readonly promise: PromiseOf;
  readonly rule: Rule;
  readonly rung: Rung;
  readonly itemVersion: string;
}

/** The dates that decisions need, computed by the community's rules and calendar: no clock of their own, the same answer each time. */
export interface Dates {
  /** The limits of an item counted from a moment; of `undecided` those of the kind of report. */
  limits(matter: { readonly item: string; readonly kind: ReportKind }, from: string): Limits;
  workingDaysAfter(at: string, days: number): string;
  /** The due date moved by the working time (clock time where the limit runs on the clock) of a pause. */
  afterPause(matter: { readonly dueBy: string; readonly rule: Rule }, pause: { readonly from: string; readonly to: string }): string;
  /** May this item be mediated by the committee? */
  mediable(item: string): boolean;
}
