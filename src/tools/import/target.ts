import type { ReportBody } from '../../residents/report/submit/report.body.ts';
import { knowledgeOf, type Knowledge, type Named } from './knowledge.ts';

/** What the product answered to a request. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** Seconds after which to try again, if it said so. */
  readonly retryAfter?: number;
}

/** The product that is imported into: in this process or at an address. */
export interface Target {
  /** Position of the last event before the import: a receipt at or below it is an old one. */
  readonly headAtStart: number;
  readonly knowledge: Knowledge;
  submit(body: ReportBody, key: string): Promise<Answer>;
  /** Waits until everybody in the product has seen what was imported, where that can be known. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

interface CommunityAnswer {
  readonly grids: readonly { readonly courtyards: readonly Named[] }[];
}

/** Items and places as the product shows them to anybody. */
export const knowledgeFrom = (catalogue: unknown, community: unknown): Knowledge =>
  knowledgeOf(
    (catalogue as { items: readonly Named[] }).items,
    (community as CommunityAnswer).grids.flatMap((grid) => grid.courtyards),
  );
