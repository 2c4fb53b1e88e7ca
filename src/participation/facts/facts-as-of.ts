import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore, STREAM_TOOLS, type StreamTools } from '#libs/event-store';
import { isoTime, type Recorded } from '#libs/eventing';
import type { Act, Fact } from '../figures/fact.ts';
import type { Window } from '../figures/population.ts';
import type { FactsDoc } from '../views/facts/facts.doc.ts';
import { facts } from '../views/facts/facts.projection.ts';
import { actsOf, factOf } from './fact-of.ts';
import { FactReader } from './fact-reader.ts';
import type { Fed } from './live-facts.ts';
import type { Wanted } from './fact-table.ts';

const SECOND = 1_000;

/** Nothing that was recorded, or that came into effect, after these moments (milliseconds). */
export interface AsOf {
  readonly recorded: number;
  readonly effective: number;
}

const within = (time: number, { from, to }: Window): boolean => time >= from && time < to;

/** The facts as they were known at a moment, in any window: where a document has moved on since, it is folded again from the log. */
@Injectable()
export class FactsAsOf {
  private readonly types: ReadonlySet<string> = new Set(facts.types);

  constructor(
    private readonly reader: FactReader,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(STREAM_TOOLS) private readonly tools: Pick<StreamTools, 'upcast'>,
  ) {}

  async feed(community: string, asOf: AsOf, wanted: readonly Wanted[]): Promise<Fed> {
    const [from, to] = [Math.min(...wanted.map(({ window }) => window.from)), Math.max(...wanted.map(({ window }) => window.to))];
    let position = 0;
    const take = async (docs: readonly FactsDoc[], mine: (doc: FactsDoc) => boolean): Promise<void> => {
      for (const doc of docs.filter(mine)) {
        const then = await this.shapeAt(doc, asOf);
        if (!then) continue;
        position = Math.max(position, then.position);
        hand(then, asOf, wanted);
      }
    };
    // A second more at both ends: texts with and without milliseconds do not sort by time.
    const submitted = { from: isoTime(from - SECOND), before: isoTime(to + SECOND) };
    const inside = (doc: FactsDoc): boolean => within(Date.parse(doc.submittedAt), { from, to });
    for await (const docs of this.reader.submitted(community, submitted)) await take(docs, inside);
    for await (const docs of this.reader.acted(community, { from: isoTime(from - SECOND) })) await take(docs, (doc) => !inside(doc));
    const populations = (await this.reader.populations(community)).filter((row) => Date.parse(row.recordedAt) <= asOf.recorded);
    return { position: Math.max(position, ...populations.map((row) => row.position)), populations, cpuMs: 0 };
  }

  private async shapeAt(doc: FactsDoc, { recorded, effective }: AsOf): Promise<FactsDoc | undefined> {
    if (Date.parse(doc.recordedAt) <= recorded && Date.parse(doc.effectiveAt) <= effective) return doc;
    const known = (event: Recorded): boolean =>
      Date.parse(event.recordedAt) <= recorded && Date.parse(event.effectiveAt) <= effective && this.types.has(event.type);
    const streams = await Promise.all(doc.streams.map((stream) => this.store.load(stream)));
    await setImmediate();
    const events = streams
      .flat()
      .filter(known)
      .sort((a, b) => a.position - b.position)
      .map(this.tools.upcast);
    const mine = events.filter((event) => facts.keys(event).includes(doc.id));
    return mine.reduce<object | undefined>((now, event) => facts.fold(now, event, doc.id) ?? now, undefined) as FactsDoc | undefined;
  }
}

const hand = (doc: FactsDoc, { effective }: AsOf, wanted: readonly Wanted[]): void => {
  const fact: Fact = factOf(doc);
  const acts: readonly Act[] = actsOf(doc);
  if (fact.submittedAt > effective) return;
  for (const { window, tally } of wanted) {
    if (within(fact.submittedAt, window)) tally.fact(fact);
    for (const act of acts) if (within(act.at, window)) tally.act(act);
  }
};
