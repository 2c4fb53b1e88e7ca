import type { EventOf } from '#libs/eventing';
import type { AgencyUnit, Owner, Place, PromiseOf, ReportKind, Residency, Rule, Rung } from '#community/published';

export type Channel = 'web' | 'window' | 'phone' | 'visit' | 'paper' | 'courtyard-group' | '12345';
export type Language = 'zh-CN' | 'en';
export type Satisfaction = 'very-satisfied' | 'satisfied' | 'basically-satisfied' | 'dissatisfied' | 'very-dissatisfied';
/** Which side answered or closed. */
export type Side = 'station' | 'committee' | 'mediation';

/** What a resident said, with the facts of that moment. `person` is a pseudonym, absent when nobody can be told apart (metrics.md D.1). */
export interface Said {
  readonly reportId: string;
  readonly kind: ReportKind;
  readonly item: string;
  readonly itemVersion: string;
  readonly rule: Rule;
  readonly owner: Owner;
  readonly handOverUpward?: { readonly to: AgencyUnit; readonly reason: string };
  readonly rung: Rung;
  readonly promise: PromiseOf;
  readonly place?: Place;
  readonly residency: Residency;
  readonly channel: Channel;
  readonly language: Language;
  readonly anonymous: boolean;
  /** Entered by staff without the resident's own request, e.g. noted on a visit: counted apart. */
  readonly proxy: boolean;
  readonly enteredBy?: string;
  /** The account of the author, if there is one: "my reports". */
  readonly account?: string;
  readonly person?: string;
  readonly contactGiven: boolean;
  readonly submittedAt: string;
  readonly saidAt: string;
  readonly sensitive: boolean;
  readonly urgent: boolean;
  /** Keyed hash of the tracking code: finds the report, does not give the code away. */
  readonly trackingHash: string;
  /** The report that this one was split off from: no further act of its author. */
  readonly splitFrom?: string;
}

export interface Contact {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
}

export interface SaidSealed {
  readonly text: string;
  readonly contact?: Contact;
  /** The place's detail: floor, door, landmark. */
  readonly detail?: string;
}

export type SubmissionEvent =
  | EventOf<'residents.OpinionSubmitted', Said, SaidSealed>
  | EventOf<'residents.ComplaintLodged', Said, SaidSealed>
  | EventOf<'residents.DisputeReported', Said, SaidSealed>;

export type ResidentsEvent =
  | SubmissionEvent
  | EventOf<'residents.ReportSupplemented', { readonly reportId: string; readonly at: string }, { readonly text: string }>
  | EventOf<
      'residents.ReportSupported',
      { readonly reportId: string; readonly supporter: string; readonly residency: Residency; readonly count: number; readonly at: string }
    >
  | EventOf<'residents.ReportWithdrawn', { readonly reportId: string; readonly at: string }, { readonly reason: string }>
  | EventOf<
      'residents.AnswerReceived',
      { readonly reportId: string; readonly side: Side; readonly outcome: Outcome; readonly about?: string; readonly at: string }
    >
  | EventOf<'residents.ReportClosed', { readonly reportId: string; readonly side: Side; readonly at: string }>
  | EventOf<
      'residents.AnswerRated',
      {
        readonly reportId: string;
        readonly satisfaction: Satisfaction;
        readonly solved: boolean;
        readonly rectifyBy?: string;
        readonly at: string;
      },
      { readonly comment: string }
    >
  | EventOf<
      'residents.ReportReopened',
      { readonly reportId: string; readonly side: Side; readonly times: number; readonly at: string },
      { readonly reason: string }
    >
  | EventOf<
      'residents.ObjectionRaised',
      {
        readonly reportId: string;
        readonly objectionId: string;
        readonly number: number;
        readonly dueBy: string;
        readonly firstContactBy: string;
        /** `incomplete`: the year's holiday notice was not out yet when the dates were promised. */
        readonly calendar: PromiseOf['calendar'];
        readonly rule: Rule;
        readonly grid?: string;
        readonly residency: Residency;
        readonly at: string;
      },
      { readonly reason: string }
    >;

/** solved: done; explained: cannot lawfully be done, and why; redirected: another body has it, named to the resident. */
export type Outcome = 'solved' | 'explained' | 'redirected';
