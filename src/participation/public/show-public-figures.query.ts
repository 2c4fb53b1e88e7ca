import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type PublicFigures, PublicSnapshots } from './public-figures.ts';

export class ShowPublicFigures extends Query<PublicFigures> {}

@QueryHandler(ShowPublicFigures)
export class ShowPublicFiguresHandler implements IQueryHandler<ShowPublicFigures> {
  constructor(private readonly snapshots: PublicSnapshots) {}

  execute(): Promise<PublicFigures> {
    return this.snapshots.show();
  }
}
