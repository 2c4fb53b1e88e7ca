import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '#libs/event-store';
import { isoTime, present, type Recorded } from '#libs/eventing';
import { BadCursor } from '#libs/read-models';
import { toEpoch } from '#libs/working-days';
import { FactReader } from '../facts/fact-reader.ts';
import type { Window } from '../figures/population.ts';
import type { FactsDoc } from '../views/facts/facts.doc.ts';
import type { PopulationRow } from '../views/populations/populations.projection.ts';

export interface EventBehind {
  readonly position: number;
  readonly type: string;
  readonly at: string;
  /** Only for whom the report is anyway. */
  readonly reportId?: string;
}

export interface EventsAsked {
  readonly community: string;
  readonly window: Window;
  readonly types: readonly string[];
  readonly acts: boolean;
  readonly limit: number;
  readonly cursor?: string;
  /** Whether the asker may know which report it is. */
  readonly maySee: (doc: FactsDoc) => boolean;
}

interface Place {
  readonly by: 'submittedAt' | 'actedAt';
  readonly after?: string;
}
const STEP = 20;
const MOST_REPORTS = 1_000;

const placeOf = (cursor: string | undefined): Place => {
  const [by, after] = (cursor ?? 'submittedAt.').split('.', 2);
  if ((by !== 'submittedAt' && by !== 'actedAt') || after === undefined) throw new BadCursor();
  return after === '' ? { by } : { by, after };
};

const cursorOf = ({ by, after = '' }: Place): string => `${by}.${after}`;

const samePlace = (a: PopulationRow, b: PopulationRow): boolean => a.group === b.group && a.grid === b.grid;

/** Denominators that held at some time of the window: not dated after it, not replaced before it. */
const holding = (rows: readonly PopulationRow[], { from, to }: Window): PopulationRow[] =>
  rows.filter((row) => {
    const replaced = rows.some((other) => samePlace(other, row) && other.date > row.date && toEpoch(other.date) <= from);
    return !replaced && toEpoch(row.date) < to;
  });

/** The events behind a figure, report by report in the order of their submission, read from the log. */
@Injectable()
export class FigureEvents {
  constructor(
    private readonly reader: FactReader,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  /** A page ends with the report that fills it, so that it may be a little longer than asked. Throws BadCursor. */
  async page(ask: EventsAsked): Promise<{ events: EventBehind[]; nextCursor?: string }> {
    const events = await this.denominators(ask);
    let place = placeOf(ask.cursor);
    for (let reports = 0; events.length < ask.limit && reports < MOST_REPORTS; reports += STEP) {
      const { docs, next } = await this.reports(ask, place);
      for (const doc of docs) events.push(...(await this.eventsOf(doc, ask)));
      if (!next) return { events };
      place = next;
    }
    return { events, nextCursor: cursorOf(place) };
  }

  /** They come before everything else, on the first page. */
  private async denominators({ community, window, acts, cursor }: EventsAsked): Promise<EventBehind[]> {
    if (!acts || cursor !== undefined) return [];
    const rows = holding(await this.reader.populations(community), window);
    return rows.map(({ position, recordedAt }) => ({ position, type: 'community.PopulationRecorded', at: recordedAt }));
  }

  private async reports({ community, window, acts }: EventsAsked, place: Place): Promise<{ docs: readonly FactsDoc[]; next?: Place }> {
    const { by, after } = place;
    const range = by === 'submittedAt' ? { from: isoTime(window.from), before: isoTime(window.to) } : { from: isoTime(window.from) };
    const page = await this.reader.page(community, by, present({ range, limit: STEP, after }));
    const older = (doc: FactsDoc): boolean => toEpoch(doc.submittedAt) < window.from;
    const docs = by === 'submittedAt' ? page.items : page.items.filter(older);
    if (page.next !== undefined) return { docs, next: { by, after: page.next } };
    return by === 'submittedAt' && acts ? { docs, next: { by: 'actedAt' } } : { docs };
  }

  private async eventsOf(doc: FactsDoc, ask: EventsAsked): Promise<EventBehind[]> {
    const streams = await Promise.all(doc.streams.map((stream) => this.store.load(stream)));
    await setImmediate();
    const mine = streams.flat().filter((event) => ask.types.includes(event.type) && inTime(event, ask));
    const shown = ask.maySee(doc) ? { reportId: doc.id } : {};
    return mine
      .sort((a, b) => a.position - b.position)
      .map((event) => ({ position: event.position, type: event.type, at: atOf(event), ...shown }));
  }
}

/** When it was done: as the event says, for a submission when it was submitted. */
const atOf = ({ data, effectiveAt }: Recorded): string => {
  const { at, submittedAt } = data as { readonly at?: string; readonly submittedAt?: string };
  return at ?? submittedAt ?? effectiveAt;
};

/** An act counts when it was done in the window; what became of a report counts whenever it was. A part was said with its whole. */
const inTime = (event: Recorded, { acts, window }: EventsAsked): boolean => {
  if (!acts) return true;
  if ('splitFrom' in event.data) return false;
  const at = toEpoch(atOf(event));
  return at >= window.from && at < window.to;
};
