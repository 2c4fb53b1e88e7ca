import { Inject, Injectable } from '@nestjs/common';
import { READ_MODELS, type ReadModels } from '#libs/read-models';
import { type ActsDoc, actsView } from './acts.projection.ts';

/** Who had a part in what an objection is about. */
@Injectable()
export class Reviewers {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  /** Accounts; none where there is no objection. */
  async involved(about: string | undefined): Promise<readonly string[]> {
    return about === undefined ? [] : ((await this.acts(about))?.actors ?? []);
  }

  acts(about: string): Promise<ActsDoc | undefined> {
    return this.models.view<ActsDoc>(actsView.spec).get(about);
  }

  /** For a whole page of objections at once. */
  async involvedIn(abouts: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    if (abouts.length === 0) return new Map();
    const found = await this.models.view<ActsDoc>(actsView.spec).getMany(abouts);
    return new Map([...found].map(([id, { doc }]) => [id, doc.actors]));
  }
}
