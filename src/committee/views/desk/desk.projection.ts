import type { ReportKind, Residency } from '#community/published';
import { type Recorded, present } from '#libs/eventing';
import { type Folds, projection } from '#libs/projections';
import type { CommitteeCaseEvent } from '../../published.ts';

export type DeskStatus = 'received' | 'answered' | 'referred' | 'joint' | 'closed' | 'reopened' | 'withdrawn';

/** One case on the committee's desk. */
export interface DeskRow {
  readonly id: string;
  readonly community: string;
  /** Set for an objection: the report that it is about. */
  readonly about?: string;
  readonly objection: boolean;
  readonly kind: ReportKind;
  readonly item: string;
  readonly status: DeskStatus;
  readonly open: boolean;
  /** What the committee still owes: an answer, or the review of an objection. */
  readonly waiting?: 'answer' | 'review';
  readonly dueBy: string;
  readonly firstDueBy: string;
  readonly firstContactBy: string;
  readonly grid?: string;
  readonly courtyard?: string;
  readonly residency: Residency;
  readonly sensitive: boolean;
  readonly from: 'resident' | 'station';
  readonly submittedAt: string;
  readonly reopened: number;
  readonly revision: number;
}

type Received = Extract<Recorded<CommitteeCaseEvent>, { type: 'committee.CaseReceived' }>;

const owed = (row: { readonly about?: string }): Pick<DeskRow, 'waiting'> => ({ waiting: row.about === undefined ? 'answer' : 'review' });

/** What a case that comes in again keeps of before. */
const kept = (row: DeskRow | undefined, { promise }: Received['data']) => ({
  firstDueBy: row?.firstDueBy ?? promise.dueBy,
  firstContactBy: row?.firstContactBy ?? promise.firstContactBy,
  reopened: row?.reopened ?? 0,
});

const received = (row: DeskRow | undefined, event: Received): DeskRow => {
  const { data } = event;
  return {
    id: data.reportId,
    community: event.community,
    ...present({ about: data.about, grid: data.place?.grid, courtyard: data.place?.courtyard }),
    objection: data.about !== undefined,
    kind: data.kind,
    item: data.item,
    status: 'received',
    open: true,
    ...owed(data),
    dueBy: data.promise.dueBy,
    ...kept(row, data),
    residency: data.residency,
    sensitive: data.sensitive,
    from: data.from,
    submittedAt: data.submittedAt,
    revision: event.revision,
  };
};

/** Nothing is owed any more. */
const settled = (row: DeskRow, change: Pick<DeskRow, 'status' | 'open' | 'revision'>): DeskRow => {
  const { waiting: _, ...rest } = row;
  return { ...rest, ...change };
};

/** How a case's own events shape its row; the page of the case starts from the same row. */
export const deskFolds: Folds<DeskRow, CommitteeCaseEvent> = {
  'committee.CaseReceived': received,
  'committee.AnswerGiven': (row, { revision }) => row && settled(row, { status: 'answered', open: true, revision }),
  'committee.CaseReferredToStation': (row, { data, revision }) => {
    if (!row) return undefined;
    return data.how === 'joint' ? { ...row, status: 'joint', revision } : settled(row, { status: 'referred', open: false, revision });
  },
  'committee.CaseClosed': (row, { revision }) => row && settled(row, { status: 'closed', open: false, revision }),
  'committee.CaseReopened': (row, { data, revision }) =>
    row && { ...row, status: 'reopened', open: true, ...owed(row), dueBy: data.dueBy, reopened: data.times, revision },
  'committee.CaseWithdrawn': (row, { revision }) => row && settled(row, { status: 'withdrawn', open: false, revision }),
};

export const desk = projection<DeskRow, CommitteeCaseEvent>(
  {
    name: 'committee-desk',
    version: 1,
    indexes: [
      ['community', 'dueBy'],
      ['community', 'submittedAt'],
      ['community', 'open', 'dueBy'],
      ['community', 'open', 'submittedAt'],
      ['community', 'objection', 'dueBy'],
      ['community', 'objection', 'open', 'dueBy'],
      ['community', 'status', 'dueBy'],
      ['community', 'waiting', 'dueBy'],
      ['community', 'grid', 'dueBy'],
    ],
    key: (event) => event.data.reportId,
  },
  deskFolds,
);
