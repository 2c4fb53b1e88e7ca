import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Territory } from '#community/published';
import { type Done, Referrals } from '../referrals.ts';
import { RecordAnswer } from './record-answer.command.ts';
import { recordAnswer } from './record-answer.decision.ts';

@CommandHandler(RecordAnswer)
export class RecordAnswerHandler implements ICommandHandler<RecordAnswer> {
  constructor(
    private readonly referrals: Referrals,
    @Inject('community.Territory') private readonly territory: Territory,
  ) {}

  execute({ referralId, ask, meta }: RecordAnswer): Promise<Done> {
    const by = { capacity: meta.capacity, grids: this.territory.gridsOf(meta.actor) };
    return this.referrals.change(referralId, (now) => recordAnswer({ ...ask, by, at: meta.at }, now), meta);
  }
}
