import { Query } from '@nestjs/cqrs';

export interface OverdueHandover {
  readonly reportId: string;
  readonly number: number;
  readonly acceptBy: string;
}

/** Hand-overs of a community that nobody has accepted until a moment, the earliest first; at most `limit` (1 to 200). */
export class OverdueHandovers extends Query<readonly OverdueHandover[]> {
  constructor(
    readonly of: { readonly community: string; readonly at: string },
    readonly limit: number,
  ) {
    super();
  }
}
