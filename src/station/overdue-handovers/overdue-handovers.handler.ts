import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { READ_MODELS, type ReadModels } from '#libs/read-models';
import { type HandoverDoc, handovers } from '../views/handovers/handovers.projection.ts';
import { type OverdueHandover, OverdueHandovers } from './overdue-handovers.query.ts';

@QueryHandler(OverdueHandovers)
export class OverdueHandoversHandler implements IQueryHandler<OverdueHandovers> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ of, limit }: OverdueHandovers): Promise<readonly OverdueHandover[]> {
    const { items } = await this.models.view<HandoverDoc>(handovers.spec).find({
      where: { community: of.community, acceptBy: { before: of.at } },
      sort: { by: 'acceptBy', direction: 'asc' },
      limit,
    });
    return items.flatMap(({ id, number, acceptBy }) =>
      number === undefined || acceptBy === undefined ? [] : [{ reportId: id, number, acceptBy }],
    );
  }
}
