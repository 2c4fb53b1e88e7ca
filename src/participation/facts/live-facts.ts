import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { isoTime } from '#libs/eventing';
import type { PopulationRow } from '../views/populations/populations.projection.ts';
import { FactReader } from './fact-reader.ts';
import { FactTable, type Wanted } from './fact-table.ts';

const DAY = 86_400_000;
/** What the table holds, and after how long it is filled anew so that it does not grow with the years. */
const REACH = 400 * DAY;
const RENEW = 30 * DAY;
const PORTION = 2_000;

/** What the figures of this moment are made from. `cpuMs`: what it took, pauses for other work not counted. */
export interface Fed {
  readonly position: number;
  readonly populations: readonly PopulationRow[];
  readonly cpuMs: number;
}

/** The recent facts of a community in memory, kept up with their view by position. Not to be used by two at a time. */
@Injectable()
export class LiveFacts {
  private table = new FactTable();
  private seen = -1;
  private loadedAt = 0;

  constructor(private readonly reader: FactReader) {}

  /** Whether a window lies within what is kept in memory at this time. */
  reaches(from: number, now: number): boolean {
    return from >= now - REACH + RENEW;
  }

  /** Catches up with the view, then hands everything to those that want it. */
  async feed(community: string, now: number, wanted: readonly Wanted[]): Promise<Fed> {
    const position = await this.reader.position();
    let cpuMs = await this.catchUp(community, position, now);
    for (let start = 0; start < this.table.size; start += PORTION) {
      const began = performance.now();
      this.table.feed(start, PORTION, wanted);
      cpuMs += performance.now() - began;
      await setImmediate();
    }
    const rows = await this.reader.populations(community);
    return { position, populations: rows.filter((row) => row.position <= position), cpuMs };
  }

  private async catchUp(community: string, position: number, now: number): Promise<number> {
    if (this.seen < 0 || now - this.loadedAt > RENEW || now < this.loadedAt) return this.load(community, position, now);
    // Not bounded above: a document that has moved on meanwhile would not be found any more.
    const cost = await this.take(this.table, this.reader.changed(community, { from: this.seen + 1 }));
    this.seen = position;
    return cost;
  }

  private async load(community: string, position: number, now: number): Promise<number> {
    const table = new FactTable();
    const range = { from: isoTime(now - REACH) };
    const cost =
      (await this.take(table, this.reader.submitted(community, range))) + (await this.take(table, this.reader.acted(community, range)));
    this.table = table;
    this.seen = position;
    this.loadedAt = now;
    return cost;
  }

  private async take(table: FactTable, pages: ReturnType<FactReader['changed']>): Promise<number> {
    let cpuMs = 0;
    for await (const docs of pages) {
      const began = performance.now();
      for (const doc of docs) table.put(doc);
      cpuMs += performance.now() - began;
    }
    return cpuMs;
  }
}
