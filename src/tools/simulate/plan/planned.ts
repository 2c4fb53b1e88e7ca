import type { ReportKind, Residency } from '#community/published';
import type { Channel, Language } from '#residents/published';

/** An invented person: said to be one by name and number. */
export interface Person {
  readonly index: number;
  readonly name: string;
  readonly phone: string;
  readonly residency: Residency;
  readonly grid: string;
  readonly courtyard: string;
  /** The demo account that this person signs in with. */
  readonly account?: string;
}

/** Somebody says something at a moment. `truly` is what it is about, whatever item it was given. Moments are epoch milliseconds. */
export interface PlannedReport {
  readonly index: number;
  readonly at: number;
  readonly saidAt?: number;
  readonly kind: ReportKind;
  readonly item?: string;
  readonly truly: string;
  readonly person: Person;
  readonly residency: Residency;
  readonly channel: Channel;
  readonly anonymous: boolean;
  readonly proxy: boolean;
  readonly language: Language;
  readonly place?: { readonly courtyard: string; readonly building: string; readonly detail: string };
  readonly contact: boolean;
  /** The staff account that types it in; absent where people do it themselves. */
  readonly enteredBy?: string;
}
