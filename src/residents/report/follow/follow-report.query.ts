import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Bilingual, ItemRules, Territory } from '#community/published';
import { CLOCK, type Clock, isoTime } from '#libs/eventing';
import { SEALER, type Sealer } from '#libs/privacy';
import type { SaidSealed } from '../../published.ts';
import type { AnswerLine, PromiseLine, TimelineEntry, TrackingDoc } from '../../views/tracking/tracking.doc.ts';
import { FindReport } from './find-report.ts';

type Act = 'supplement' | 'support' | 'withdraw' | 'rate' | 'reopen' | 'object';
type PromiseShown = PromiseLine & { readonly kept: boolean | null };
type EntryShown = Omit<TimelineEntry, 'sealed'> & { readonly text?: string };
type AnswerShown = Omit<AnswerLine, 'sealed'> & { readonly text?: string };

/** `GET /reports/{trackingCode}`: what became of it, every promise ever made, what the reader may do next. */
export interface Tracking
  extends Omit<
    TrackingDoc,
    'id' | 'community' | 'trackingHash' | 'account' | 'sealed' | 'promises' | 'timeline' | 'answers' | 'objections' | 'paused' | 'place'
  > {
  readonly reportId: string;
  readonly trackingCode: string;
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
  readonly may: readonly Act[];
}

export class FollowReport extends Query<Tracking> {
  constructor(readonly trackingCode: string) {
    super();
  }
}

/** What the reader may do next; the decisions have the last word. */
const mayDo = (doc: TrackingDoc, now: string): Act[] => {
  if (doc.state === 'withdrawn') return [];
  const answered = doc.state === 'answered' || doc.state === 'closed';
  const ratedThis = doc.rating !== undefined && doc.rating.at >= (doc.answers.at(-1)?.at ?? '');
  const allowed: readonly [Act, boolean][] = [
    ['supplement', doc.state !== 'closed'],
    ['support', doc.state !== 'closed'],
    ['withdraw', doc.state !== 'closed'],
    ['rate', answered && !ratedThis],
    ['reopen', answered],
    ['object', answered || doc.reopened > 0 || now >= doc.dueBy],
  ];
  return allowed.filter(([, yes]) => yes).map(([act]) => act);
};

const keeping = (promise: PromiseLine, now: string): boolean | null => {
  if (promise.keptAt !== undefined) return promise.keptAt <= promise.by;
  return now > promise.by ? false : null;
};

@QueryHandler(FollowReport)
export class FollowReportHandler implements IQueryHandler<FollowReport> {
  constructor(
    private readonly find: FindReport,
    @Inject(SEALER) private readonly sealer: Sealer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject('community.ItemRules') private readonly rules: ItemRules,
    @Inject('community.Territory') private readonly territory: Territory,
  ) {}

  async execute({ trackingCode }: FollowReport): Promise<Tracking> {
    const { code, doc } = await this.find.byCode(trackingCode);
    const now = isoTime(this.clock.now());
    const said = doc.sealed ? this.sealer.open<SaidSealed>(doc.sealed) : undefined;
    const { id, community: _c, trackingHash: _t, account: _a, sealed: _s, paused, place: _p, ...open } = doc;
    const itemName = this.rules.item(doc.item)?.name;
    const place = this.place(doc, said?.detail);
    return {
      ...open,
      reportId: id,
      trackingCode: code,
      ...(itemName ? { itemName } : {}),
      ...(said ? { text: said.text } : {}),
      ...(place ? { place } : {}),
      clock: { pausedNow: paused !== undefined, ...(paused === undefined ? {} : { pauseReason: paused }) },
      promises: doc.promises.map((p) => ({ ...p, kept: doc.state === 'withdrawn' && p.keptAt === undefined ? null : keeping(p, now) })),
      timeline: doc.timeline.map((e) => this.opened(e)),
      answers: doc.answers.map((a) => this.opened(a)),
      objections: doc.objections.map(({ id: _, ...o }) => o),
      may: mayDo(doc, now),
    };
  }

  private opened<T extends TimelineEntry | AnswerLine>({ sealed, ...line }: T): Omit<T, 'sealed'> & { text?: string } {
    const words = sealed ? this.sealer.open<Record<string, string>>(sealed) : undefined;
    const text = words && (words['text'] ?? words['reason'] ?? words['comment'] ?? words['told'] ?? words['notice']);
    return { ...line, ...(text ? { text } : {}) };
  }

  private place({ place }: TrackingDoc, detail: string | undefined): Tracking['place'] {
    if (!place && detail === undefined) return undefined;
    const gridName = place?.grid === undefined ? undefined : this.territory.gridName(place.grid);
    const courtyardName = place?.courtyard === undefined ? undefined : this.territory.courtyardName(place.courtyard);
    return {
      ...place,
      ...(gridName ? { gridName } : {}),
      ...(courtyardName ? { courtyardName } : {}),
      ...(detail === undefined ? {} : { detail }),
    };
  }
}
