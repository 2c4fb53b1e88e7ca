import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Missing, present } from '#libs/eventing';
import { READ_MODELS, type ReadModels } from '#libs/read-models';
import { sees, works } from '../case/case-access.ts';
import { unitPolicy } from '../policy/policy.ts';
import { QueueItems } from '../queue-item/queue-items.ts';
import { readsWords, rowFacts } from '../queue-item/row-facts.ts';
import type { CaseDoc, PromiseLine } from '../views/case/case.doc.ts';
import { stationCase } from '../views/case/case.projection.ts';
import type { SaidSealed } from '../views/row/row.doc.ts';
import { CaseClocks } from './case-clocks.ts';
import { mayDo } from './may.ts';
import { type CasePage, ReadCase } from './read-case.query.ts';
import { Storyteller } from './storyteller.ts';

const keeping = (promise: PromiseLine, doc: CaseDoc, now: string): boolean | null => {
  if (promise.keptAt !== undefined) return promise.keptAt <= promise.by;
  return doc.open && now > promise.by ? false : null;
};

@QueryHandler(ReadCase)
export class ReadCaseHandler implements IQueryHandler<ReadCase> {
  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    private readonly clocks: CaseClocks,
    private readonly items: QueueItems,
    private readonly story: Storyteller,
  ) {}

  async execute({ reportId, asker }: ReadCase): Promise<CasePage> {
    const doc = await this.models.view<CaseDoc>(stationCase.spec).get(reportId);
    if (!doc || doc.community !== asker.community || !sees(asker, rowFacts(doc))) throw new Missing('station.no-such-case');
    const now = this.clocks.now();
    const readable = readsWords(asker, doc);
    return {
      ...(await this.items.of(doc, asker)),
      ...this.said(doc, readable, works(asker, rowFacts(doc))),
      rule: doc.rule,
      promises: doc.promises.map((promise) => ({ ...promise, kept: keeping(promise, doc, now) })),
      clock: this.clocks.of(doc, now),
      history: await this.story.history(doc.history, readable),
      referrals: doc.lines.map((line) => ({ ...this.story.told(line, readable), answeredHere: !unitPolicy(line.unit).account })),
      bounces: doc.bounces,
      ...(doc.handover ? { handover: await this.handover(doc.handover, now) } : {}),
      answers: doc.answers.map((answer) => this.story.told(answer, readable)),
      joint: doc.joint,
      ...present({ splitFrom: doc.splitFrom }),
      split: doc.split ?? [],
      ...(doc.rating ? { rating: doc.rating } : {}),
      may: mayDo({ doc, asker, now }),
    };
  }

  private said(doc: CaseDoc, readable: boolean, handles: boolean): Pick<CasePage, 'text' | 'contact' | 'place'> {
    const said: Partial<SaidSealed> = (readable ? this.items.said(doc) : undefined) ?? {};
    const place = { ...doc.place, ...(said.detail === undefined ? {} : { detail: said.detail }) };
    return {
      ...(said.text === undefined ? {} : { text: said.text }),
      ...(said.contact && handles ? { contact: said.contact } : {}),
      ...(Object.keys(place).length === 0 ? {} : { place }),
    };
  }

  private async handover(handover: NonNullable<CaseDoc['handover']>, now: string): Promise<NonNullable<CasePage['handover']>> {
    const [fromName, toName] = await Promise.all([this.story.nameOf(handover.from), this.story.nameOf(handover.to)]);
    return { ...handover, fromName, toName, late: now > handover.acceptBy };
  }
}
