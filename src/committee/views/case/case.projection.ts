import type { Place, Rule } from '#community/published';
import type { AnyEvent, Recorded, SealedBox } from '#libs/eventing';
import { projection } from '#libs/projections';
import type { CommitteeCaseEvent, Means, Outcome } from '../../published.ts';
import { deskFolds, type DeskRow } from '../desk/desk.projection.ts';
import { added, type Entry, entry, type Facts } from '../entry.ts';
import { firstPromises, kept, type PromiseLine, promised } from '../promises.ts';

export interface AnswerLine {
  readonly position: number;
  readonly at: string;
  readonly outcome: Outcome;
  readonly means: Means;
  readonly sealed?: SealedBox;
}

/** A case with all that happened to it at the committee. */
export interface CaseDoc extends DeskRow {
  readonly rule: Rule;
  readonly place?: Place;
  readonly joint: boolean;
  readonly promises: readonly PromiseLine[];
  readonly answers: readonly AnswerLine[];
  readonly history: readonly Entry[];
}

type Event = Recorded<CommitteeCaseEvent>;
type RowFold = (row: DeskRow | undefined, event: AnyEvent, id: string) => DeskRow | undefined;

/** The row as the desk has it, the page's own part, and a line of history. */
const step =
  <E extends Event>(change: (doc: CaseDoc, event: E) => Partial<CaseDoc>, details?: (event: E) => Facts) =>
  (doc: CaseDoc | undefined, event: E, id: string): CaseDoc | undefined => {
    if (!doc) return undefined;
    const row = (deskFolds[event.type] as RowFold)(doc, event, id) as CaseDoc;
    return { ...row, ...change(doc, event), history: added(doc.history, entry(event, details?.(event), true)) };
  };

export const committeeCase = projection<CaseDoc, CommitteeCaseEvent>(
  { name: 'committee-case', version: 1, indexes: [], key: (event) => event.data.reportId },
  {
    'committee.CaseReceived': (doc, event, id) => {
      const { data } = event;
      const row = (deskFolds['committee.CaseReceived'] as RowFold)(doc, event, id) as DeskRow;
      return {
        ...row,
        rule: data.rule,
        ...(data.place === undefined ? {} : { place: data.place }),
        joint: false,
        promises: doc?.promises ?? firstPromises(data.promise, data.submittedAt),
        answers: doc?.answers ?? [],
        history: added(doc?.history ?? [], entry(event, { from: data.from })),
      };
    },
    'committee.AnswerGiven': step(
      (doc, event) => {
        const { at, outcome, means } = event.data;
        const line = { position: event.position, at, outcome, means, ...(event.sealed ? { sealed: event.sealed } : {}) };
        return { answers: added(doc.answers, line), promises: kept(doc.promises, 'contact', at) };
      },
      (e) => ({ outcome: e.data.outcome, means: e.data.means }),
    ),
    'committee.CaseReferredToStation': step(
      (doc, { data }) => ({ joint: doc.joint || data.how === 'joint' }),
      (e) => ({ how: e.data.how }),
    ),
    'committee.CaseClosed': step((doc, { data }) => ({ promises: kept(doc.promises, 'due', data.at) })),
    'committee.CaseReopened': step(
      (doc, { data }) => ({ promises: promised(doc.promises, { what: 'reopened', by: data.dueBy, at: data.at }) }),
      (e) => ({ times: e.data.times }),
    ),
    'committee.CaseWithdrawn': step(() => ({})),
  },
);
