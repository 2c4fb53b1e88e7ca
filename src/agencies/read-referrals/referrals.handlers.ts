import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Missing } from '#libs/eventing';
import { READ_MODELS, type ReadModels } from '#libs/read-models';
import { unitsOf } from '../referral/unit-scope.ts';
import type { ReferralDoc, WordsDoc } from '../views/referral/referral.doc.ts';
import { referral } from '../views/referral/referral.projection.ts';
import { words } from '../views/words/words.projection.ts';
import { ReferralPages } from './referral-pages.ts';
import { ListReferrals, ReadReferral, type ReferralList, type ReferralPage } from './referrals.query.ts';

@QueryHandler(ListReferrals)
export class ListReferralsHandler implements IQueryHandler<ListReferrals> {
  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    private readonly pages: ReferralPages,
  ) {}

  /** Open ones unless asked for others; the earliest answer first. */
  async execute({ asker, filter, page }: ListReferrals): Promise<ReferralList> {
    const open = filter.open ?? (filter.status === undefined ? true : undefined);
    const found = await this.models.view<ReferralDoc>(referral.spec).find({
      where: {
        community: asker.community,
        unit: { in: unitsOf(asker.capacity) },
        ...(open === undefined ? {} : { open }),
        ...(filter.status === undefined ? {} : { status: filter.status }),
      },
      sort: { by: 'answerBy', direction: 'asc' },
      limit: page.limit,
      ...(page.cursor === undefined ? {} : { after: page.cursor }),
    });
    const said = await this.models.view<WordsDoc>(words.spec).getMany(found.items.map((doc) => doc.reportId));
    return {
      items: found.items.map((doc) => this.pages.item(doc, said.get(doc.reportId)?.doc)),
      ...(found.next === undefined ? {} : { nextCursor: found.next }),
    };
  }
}

@QueryHandler(ReadReferral)
export class ReadReferralHandler implements IQueryHandler<ReadReferral> {
  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    private readonly pages: ReferralPages,
  ) {}

  async execute({ referralId, asker }: ReadReferral): Promise<ReferralPage> {
    const doc = await this.models.view<ReferralDoc>(referral.spec).get(referralId);
    const own = doc?.status !== undefined && doc.community === asker.community && unitsOf(asker.capacity).includes(doc.unit);
    if (!doc || !own) throw new Missing('agencies.no-such-referral');
    return this.pages.page(doc, await this.models.view<WordsDoc>(words.spec).get(doc.reportId));
  }
}
