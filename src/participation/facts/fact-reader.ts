import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { MAX_LIMIT, type Query, READ_MODELS, type ReadModels, viewKey } from '#libs/read-models';
import type { FactsDoc } from '../views/facts/facts.doc.ts';
import { facts } from '../views/facts/facts.projection.ts';
import { type PopulationRow, populations, type PopulationsDoc } from '../views/populations/populations.projection.ts';

type Range = { readonly from?: number | string; readonly before?: number | string };

/** Reads both views a page at a time, and lets other work in between two pages. */
@Injectable()
export class FactReader {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  /** Up to where both views have seen the log. */
  async position(): Promise<number> {
    const [seen, counted] = await Promise.all([facts, populations].map(({ spec }) => this.models.checkpoint(viewKey(spec))));
    return Math.min(seen ?? 0, counted ?? 0);
  }

  async populations(community: string): Promise<readonly PopulationRow[]> {
    return (await this.models.view<PopulationsDoc>(populations.spec).get(community))?.rows ?? [];
  }

  submitted(community: string, range: Range): AsyncGenerator<readonly FactsDoc[]> {
    return this.pages(community, 'submittedAt', range);
  }

  /** Reports with an act after their submission, by the last of them. */
  acted(community: string, range: Range): AsyncGenerator<readonly FactsDoc[]> {
    return this.pages(community, 'actedAt', range);
  }

  changed(community: string, range: Range): AsyncGenerator<readonly FactsDoc[]> {
    return this.pages(community, 'position', range);
  }

  /** One page of reports in the order of their submission or their last act. */
  page(community: string, by: 'submittedAt' | 'actedAt', how: { range: Range; limit: number; after?: string }) {
    const query = { where: { community, [by]: how.range }, sort: { by, direction: 'asc' as const }, limit: how.limit };
    return this.models.view<FactsDoc>(facts.spec).find(how.after === undefined ? query : { ...query, after: how.after });
  }

  private async *pages(community: string, by: string, range: Range): AsyncGenerator<readonly FactsDoc[]> {
    const view = this.models.view<FactsDoc>(facts.spec);
    const query: Query = { where: { community, [by]: range }, sort: { by, direction: 'asc' }, limit: MAX_LIMIT };
    let after: string | undefined;
    do {
      const page = await view.find(after === undefined ? query : { ...query, after });
      yield page.items;
      after = page.next;
      await setImmediate();
    } while (after !== undefined);
  }
}
