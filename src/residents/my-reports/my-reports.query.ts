import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { READ_MODELS, type ReadModels } from '#libs/read-models';
import { TRACKING_CODES, type TrackingCodes } from '../report/tracking-code.ts';
import type { TrackingDoc } from '../views/tracking/tracking.doc.ts';
import { tracking } from '../views/tracking/tracking.projection.ts';

export type MyReport = Pick<TrackingDoc, 'kind' | 'item' | 'state' | 'submittedAt' | 'dueBy'> & {
  readonly reportId: string;
  readonly trackingCode: string;
  readonly answeredAt?: string;
};

export interface MyReportsPage {
  readonly items: readonly MyReport[];
  readonly nextCursor?: string;
}

export class MyReports extends Query<MyReportsPage> {
  constructor(
    readonly of: { readonly community: string; readonly account: string },
    readonly page: { readonly limit: number; readonly cursor?: string },
  ) {
    super();
  }
}

/** The reports of an account, newest first. An anonymous report belongs to no account. */
@QueryHandler(MyReports)
export class MyReportsHandler implements IQueryHandler<MyReports> {
  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(TRACKING_CODES) private readonly codes: TrackingCodes,
  ) {}

  async execute({ of, page }: MyReports): Promise<MyReportsPage> {
    const found = await this.models.view<TrackingDoc>(tracking.spec).find({
      where: { community: of.community, account: of.account },
      sort: { by: 'submittedAt', direction: 'desc' },
      limit: page.limit,
      ...(page.cursor === undefined ? {} : { after: page.cursor }),
    });
    return { items: found.items.map((doc) => this.line(doc)), ...(found.next === undefined ? {} : { nextCursor: found.next }) };
  }

  private line(doc: TrackingDoc): MyReport {
    const answeredAt = doc.answers.at(-1)?.at;
    return {
      reportId: doc.id,
      trackingCode: this.codes.codeOf(doc.id),
      kind: doc.kind,
      item: doc.item,
      state: doc.state,
      submittedAt: doc.submittedAt,
      dueBy: doc.dueBy,
      ...(answeredAt === undefined ? {} : { answeredAt }),
    };
  }
}
