import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ItemRules } from '#community/published';
import { type Done, done } from '../../done.ts';
import { newLimit } from '../../new-limit.ts';
import { CommitteeCases } from '../committee-cases.ts';
import { ReopenCommitteeCase } from './reopen-committee-case.command.ts';
import { reopenCase } from './reopen-committee-case.decision.ts';

@CommandHandler(ReopenCommitteeCase)
export class ReopenCommitteeCaseHandler implements ICommandHandler<ReopenCommitteeCase> {
  constructor(
    private readonly cases: CommitteeCases,
    @Inject('community.ItemRules') private readonly rules: ItemRules,
  ) {}

  async execute({ reportId, ask, meta }: ReopenCommitteeCase): Promise<Done> {
    const outcome = await this.cases.change(
      reportId,
      (now) =>
        now.is === 'unknown' ? [] : reopenCase({ reportId, ...ask, dueBy: newLimit(this.rules, now.facts, meta.at), at: meta.at }, now),
      meta,
    );
    return done(outcome);
  }
}
