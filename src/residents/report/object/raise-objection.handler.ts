import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ItemRules } from '#community/published';
import { deriveId } from '#libs/eventing';
import { type Done, Reports } from '../reports.ts';
import { RaiseObjection } from './raise-objection.command.ts';
import { raiseObjection } from './raise-objection.decision.ts';

/** The item under which objections are reviewed. */
const OBJECTION_ITEM = 'STF-02';

@CommandHandler(RaiseObjection)
export class RaiseObjectionHandler implements ICommandHandler<RaiseObjection> {
  constructor(
    private readonly reports: Reports,
    @Inject('community.ItemRules') private readonly rules: ItemRules,
  ) {}

  execute({ reportId, ask, meta }: RaiseObjection): Promise<Done> {
    const objectionId = deriveId(meta.actor, meta.key, `objection ${reportId}`);
    const { promise, rule } = this.rules.limits(OBJECTION_ITEM, meta.now);
    return this.reports.change(reportId, (now) => raiseObjection({ reportId, objectionId, ...ask, promise, rule, at: meta.at }, now), meta);
  }
}
