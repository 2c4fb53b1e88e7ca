import { Query } from '@nestjs/cqrs';
import type { Asker } from '../case/case-access.ts';
import type { QueueItem } from '../queue-item/queue-items.ts';
import type { CaseFilter, Sort } from './filter.ts';

export interface QueueCounts {
  readonly dueToday: number;
  readonly broken: number;
  readonly open: number;
  /** A count stands at the cap: there are at least so many. */
  readonly capped: boolean;
}

export interface QueuePage {
  readonly items: readonly QueueItem[];
  readonly nextCursor?: string;
  /** Of all that the asker sees under the grid and officer filters; on the first page. */
  readonly counts?: QueueCounts;
  /** With a search: how many rows were looked through, and whether that was all. */
  readonly searched?: { readonly scanned: number; readonly complete: boolean };
}

export class ListCases extends Query<QueuePage> {
  constructor(
    readonly asker: Asker & { readonly community: string },
    readonly filter: CaseFilter & { readonly words?: string },
    readonly page: { readonly sort: Sort; readonly limit: number; readonly cursor?: string },
  ) {
    super();
  }
}
