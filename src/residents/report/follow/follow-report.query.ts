import { Inject, Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Bilingual, ItemRules, Place, Territory } from '#community/published';
import { CLOCK, type Clock, isoTime, present } from '#libs/eventing';
import type { AnswerLine, PromiseLine, TimelineEntry, TrackingDoc } from '../../views/tracking/tracking.doc.ts';
import { FindReport } from './find-report.ts';
import { type Followed, type PartShown, ReportWords } from './report-words.ts';

type Act = 'supplement' | 'support' | 'withdraw' | 'rate' | 'reopen' | 'object';
type PromiseShown = PromiseLine & { readonly kept: boolean | null };
type EntryShown = Omit<TimelineEntry, 'sealed'> & { readonly text?: string };
type AnswerShown = Omit<AnswerLine, 'sealed'> & { readonly text?: string };

/** `GET /reports/{trackingCode}`: what became of it, every promise ever made, what the reader may do next. */
export interface Tracking
  extends Omit<
    TrackingDoc,
    | 'id'
    | 'owner'
    | 'community'
    | 'trackingHash'
    | 'account'
    | 'sealed'
    | 'promises'
    | 'timeline'
    | 'answers'
    | 'objections'
    | 'paused'
    | 'place'
    | 'splitFrom'
    | 'split'
  > {
  readonly reportId: string;
  readonly trackingCode: string;
  readonly owner: Omit<TrackingDoc['owner'], 'officer'>;
  readonly itemName?: Bilingual;
  readonly text?: string;
  readonly place?: {
    readonly grid?: string;
    readonly gridName?: Bilingual;
    readonly courtyard?: string;
    readonly courtyardName?: Bilingual;
    readonly building?: string;
    readonly detail?: string;
  };
  readonly clock: { readonly pausedNow: boolean; readonly pauseReason?: string };
  readonly promises: readonly PromiseShown[];
  readonly timeline: readonly EntryShown[];
  readonly answers: readonly AnswerShown[];
  readonly objections: readonly { readonly number: number; readonly at: string; readonly dueBy: string; readonly answered: boolean }[];
  /** The report that this one was split off from. */
  readonly splitFrom?: Followed;
  /** What was split off from this one, each to be followed by a code of its own. */
  readonly split: readonly PartShown[];
  readonly may: readonly Act[];
}

export class FollowReport extends Query<Tracking> {
  constructor(readonly trackingCode: string) {
    super();
  }
}

interface Moment {
  readonly doc: TrackingDoc;
  readonly answered: boolean;
  readonly now: string;
}

const ratedThis = ({ rating, answers }: TrackingDoc): boolean => rating !== undefined && rating.at >= (answers.at(-1)?.at ?? '');

/** When each act is open; the decisions have the last word. */
const WHEN: Readonly<Record<Act, (moment: Moment) => boolean>> = {
  supplement: ({ doc }) => doc.state !== 'closed',
  support: ({ doc }) => doc.state !== 'closed',
  withdraw: ({ doc }) => doc.state !== 'closed',
  rate: ({ doc, answered }) => answered && !ratedThis(doc),
  reopen: ({ answered }) => answered,
  object: ({ doc, answered, now }) => answered || doc.reopened > 0 || now >= doc.dueBy,
};

const mayDo = (doc: TrackingDoc, now: string): Act[] => {
  if (doc.state === 'withdrawn') return [];
  const moment = { doc, now, answered: doc.state === 'answered' || doc.state === 'closed' };
  return (Object.keys(WHEN) as Act[]).filter((act) => WHEN[act](moment));
};

const keeping = (promise: PromiseLine, now: string): boolean | null => {
  if (promise.keptAt !== undefined) return promise.keptAt <= promise.by;
  return now > promise.by ? false : null;
};

/** Names of items and places as the page shows them. */
@Injectable()
export class ReportNames {
  constructor(
    @Inject('community.ItemRules') private readonly rules: ItemRules,
    @Inject('community.Territory') private readonly territory: Territory,
  ) {}

  item(code: string): Bilingual | undefined {
    return this.rules.item(code)?.name;
  }

  place(place: Place | undefined, detail: string | undefined): Tracking['place'] {
    if (!place && detail === undefined) return undefined;
    const { grid, courtyard } = place ?? {};
    const gridName = grid === undefined ? undefined : this.territory.gridName(grid);
    const courtyardName = courtyard === undefined ? undefined : this.territory.courtyardName(courtyard);
    return { ...place, ...present({ gridName, courtyardName, detail }) };
  }
}

/** Which body and desk has it; the officer's account is nobody's business outside. */
/** The desk is one of the community's own: whoever it was passed up to has none that a resident knows. */
const ownerOf = ({ owner: { officer: _, desk, ...owner } }: TrackingDoc): Tracking['owner'] => ({
  ...owner,
  ...(desk !== undefined && (owner.unit === 'station' || owner.unit === 'committee') ? { desk } : {}),
});

@QueryHandler(FollowReport)
export class FollowReportHandler implements IQueryHandler<FollowReport> {
  constructor(
    private readonly find: FindReport,
    private readonly names: ReportNames,
    private readonly words: ReportWords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ trackingCode }: FollowReport): Promise<Tracking> {
    const { code, doc } = await this.find.byCode(trackingCode);
    const now = isoTime(this.clock.now());
    const said = this.words.said(doc);
    const { id, community: _c, trackingHash: _t, account: _a, sealed: _s, paused, place: _p, splitFrom, split, ...open } = doc;
    const names = { itemName: this.names.item(doc.item), text: said?.text, place: this.names.place(doc.place, said?.detail) };
    return {
      ...open,
      owner: ownerOf(doc),
      ...present(names),
      reportId: id,
      trackingCode: code,
      clock: { pausedNow: paused !== undefined, ...present({ pauseReason: paused }) },
      promises: doc.promises.map((p) => ({ ...p, kept: doc.state === 'withdrawn' && p.keptAt === undefined ? null : keeping(p, now) })),
      timeline: doc.timeline.map((e) => this.words.opened(e)),
      answers: doc.answers.map((a) => this.words.opened(a)),
      objections: doc.objections.map(({ id: _, ...o }) => o),
      ...present({ splitFrom: splitFrom === undefined ? undefined : this.words.whole(splitFrom) }),
      split: (split ?? []).map((part) => this.words.part(part)),
      may: mayDo(doc, now),
    };
  }
}
