import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { present } from '#libs/eventing';
import { Reviewers } from '../acts/reviewers.ts';
import { type Named, Names } from '../names.ts';
import { type PromiseShown, shown } from '../promises.ts';
import { type EntryShown, Texts, type Words } from '../said/texts.ts';
import type { SaidDoc } from '../said/said.projection.ts';
import { Views } from '../views.ts';
import { isReviewer, type Viewer, visibleCase, withheld } from '../visible.ts';
import { type AnswerLine, type CaseDoc, committeeCase } from './case.projection.ts';

export type CaseAct = 'answer' | 'close' | 'refer-to-station';

/** What an objection is about: what the resident had said, and what was done since. */
export interface Objected {
  readonly reportId: string;
  readonly text?: string;
  readonly acts: readonly EntryShown[];
}

export interface CasePage extends Omit<CaseDoc, 'id' | 'community' | 'promises' | 'history' | 'answers' | 'place'>, Named {
  readonly reportId: string;
  readonly place?: CaseDoc['place'] & { readonly detail?: string };
  readonly text?: string;
  readonly contact?: NonNullable<Words['contact']>;
  readonly channel?: string;
  readonly anonymous?: boolean;
  readonly supports: number;
  readonly promises: readonly PromiseShown[];
  readonly history: readonly EntryShown[];
  readonly answers: readonly (Omit<AnswerLine, 'sealed' | 'position'> & { readonly text?: string })[];
  readonly objected?: Objected;
  readonly withheld?: true;
  readonly may: readonly CaseAct[];
}

export class ReadCommitteeCase extends Query<CasePage> {
  constructor(
    readonly reportId: string,
    readonly viewer: Viewer,
  ) {
    super();
  }
}

/** What the reader may do next; the decisions have the last word. */
const mayDo = (doc: CaseDoc, viewer: Viewer, own: boolean): CaseAct[] => {
  if (!doc.open || own || (doc.objection && !isReviewer(viewer))) return [];
  const refer: CaseAct[] = doc.objection || doc.status === 'answered' ? [] : ['refer-to-station'];
  return ['answer', ...(doc.status === 'answered' ? (['close'] as const) : []), ...refer];
};

@QueryHandler(ReadCommitteeCase)
export class ReadCommitteeCaseHandler implements IQueryHandler<ReadCommitteeCase> {
  constructor(
    private readonly views: Views,
    private readonly texts: Texts,
    private readonly names: Names,
    private readonly reviewers: Reviewers,
  ) {}

  async execute({ reportId, viewer }: ReadCommitteeCase): Promise<CasePage> {
    const doc = visibleCase(await this.views.of<CaseDoc>(committeeCase).get(reportId), viewer);
    const own = withheld(viewer, await this.reviewers.involved(doc.about));
    const said = await this.texts.said([reportId, ...(doc.about === undefined ? [] : [doc.about])]);
    const { id, community: _, promises, history: __, answers: ___, place: ____, ...open } = doc;
    return {
      ...open,
      reportId: id,
      ...this.names.of(doc),
      supports: said.get(id)?.supports ?? 0,
      promises: shown(promises, this.views.nowText),
      ...(own ? { ...WITHHELD, ...placeOf(doc) } : await this.words(doc, said)),
      may: mayDo(doc, viewer, own),
    };
  }

  /** Everything that was written, for a reader who may have it. */
  private async words(doc: CaseDoc, said: ReadonlyMap<string, SaidDoc>) {
    const mine = said.get(doc.id);
    // The person to reach is the one who made the report, also when this is an objection to how it was handled.
    const { text, contact = this.texts.words(said.get(doc.about ?? doc.id)).contact, detail } = this.texts.words(mine);
    const objected = doc.about === undefined ? undefined : await this.objected(doc.about, said.get(doc.about));
    return {
      ...placeOf(doc, detail),
      ...present({ text, contact, objected, channel: mine?.channel, anonymous: mine?.anonymous }),
      history: await this.texts.history(doc.history, mine?.entries ?? []),
      answers: doc.answers.map(({ sealed, position: _, ...line }) => ({ ...line, ...present({ text: this.texts.textOf(sealed) }) })),
    };
  }

  private async objected(reportId: string, said: SaidDoc | undefined): Promise<Objected> {
    const { text } = this.texts.words(said);
    const acts = (await this.reviewers.acts(reportId))?.acts ?? [];
    return { reportId, ...present({ text }), acts: await this.texts.history(acts, said?.entries ?? []) };
  }
}

const WITHHELD = { withheld: true as const, history: [], answers: [] };

const placeOf = ({ place }: CaseDoc, detail?: string): Pick<CasePage, 'place'> =>
  place === undefined ? {} : { place: { ...place, ...present({ detail }) } };
