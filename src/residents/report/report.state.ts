import type { Residency } from '#community/published';
import type { ResidentsEvent, Said, Side } from '../published.ts';

/** The smallest state that the decisions about a report need. */
export type Report =
  | { readonly is: 'unknown' }
  | { readonly is: 'withdrawn' }
  | {
      readonly is: 'open' | 'answered' | 'closed';
      readonly side: Side;
      readonly residency: Residency;
      readonly grid?: string;
      readonly dueBy: string;
      readonly supporters: readonly string[];
      readonly rated: boolean;
      readonly reopened: number;
      readonly objections: number;
    };

export type LivingReport = Exclude<Report, { is: 'unknown' } | { is: 'withdrawn' }>;

const said = (data: Said): LivingReport => ({
  is: 'open',
  side: data.owner.unit === 'station' ? 'station' : data.owner.desk === 'mediation' ? 'mediation' : 'committee',
  residency: data.residency,
  ...(data.place?.grid === undefined ? {} : { grid: data.place.grid }),
  dueBy: data.promise.dueBy,
  supporters: [],
  rated: false,
  reopened: 0,
  objections: 0,
});

const live = (now: Report, change: (now: LivingReport) => LivingReport): Report =>
  now.is === 'unknown' || now.is === 'withdrawn' ? now : change(now);

const evolve = (now: Report, event: ResidentsEvent): Report => {
  switch (event.type) {
    case 'residents.OpinionSubmitted':
    case 'residents.ComplaintLodged':
    case 'residents.DisputeReported':
      return said(event.data);
    case 'residents.ReportSupported':
      return live(now, (r) => ({ ...r, supporters: [...r.supporters, event.data.supporter] }));
    case 'residents.ReportWithdrawn':
      return { is: 'withdrawn' };
    case 'residents.AnswerReceived':
      return live(now, (r) => (event.data.about === undefined ? { ...r, is: 'answered', side: event.data.side, rated: false } : r));
    case 'residents.ReportClosed':
      return live(now, (r) => ({ ...r, is: 'closed', side: event.data.side }));
    case 'residents.AnswerRated':
      return live(now, (r) => ({ ...r, rated: true }));
    case 'residents.ReportReopened':
      return live(now, (r) => ({ ...r, is: 'open', reopened: event.data.times }));
    case 'residents.ObjectionRaised':
      return live(now, (r) => ({ ...r, objections: event.data.number }));
    case 'residents.ReportSupplemented':
      return now;
  }
};

/** How a `report-<id>` stream is folded. */
export const reportKind = { prefix: 'report', initial: { is: 'unknown' } as Report, evolve };
