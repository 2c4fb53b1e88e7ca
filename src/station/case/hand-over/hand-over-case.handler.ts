import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Colleagues } from '../../staff/colleagues.ts';
import { CaseDates } from '../case-dates.ts';
import { CaseWork } from '../case-work.ts';
import type { Done } from '../cases.ts';
import { HandOverCase } from './hand-over-case.command.ts';
import { handOverCase } from './hand-over-case.decision.ts';

@CommandHandler(HandOverCase)
export class HandOverCaseHandler implements ICommandHandler<HandOverCase> {
  constructor(
    private readonly work: CaseWork,
    private readonly dates: CaseDates,
    private readonly colleagues: Colleagues,
  ) {}

  async execute(command: HandOverCase): Promise<Done> {
    const { to, capacities } = await this.colleagues.addressee(command.ask.to);
    const ask = { to, capacities, reason: command.ask.reason, at: command.meta.at };
    return this.work.by('hand-over', command, (now) => handOverCase(ask, now, this.dates));
  }
}
