import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ItemRules } from '#community/published';
import { type Done, done } from '../../done.ts';
import { Mediations } from '../mediations.ts';
import { ReceiveDispute } from './receive-dispute.command.ts';
import { receiveDispute } from './receive-dispute.decision.ts';

@CommandHandler(ReceiveDispute)
export class ReceiveDisputeHandler implements ICommandHandler<ReceiveDispute> {
  constructor(
    private readonly mediations: Mediations,
    @Inject('community.ItemRules') private readonly rules: ItemRules,
  ) {}

  async execute({ reportId, ask, meta }: ReceiveDispute): Promise<Done> {
    // A dispute that nobody has classified yet may be mediated; only an item can forbid it.
    const mayBeMediated = this.rules.item(ask.item)?.mediationAllowed ?? true;
    const received = { ...ask, reportId, at: meta.at };
    return done(await this.mediations.create(reportId, (now) => receiveDispute(received, mayBeMediated, now), meta));
  }
}
