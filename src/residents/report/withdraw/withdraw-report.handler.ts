import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, Reports } from '../reports.ts';
import { WithdrawReport } from './withdraw-report.command.ts';
import { withdrawReport } from './withdraw-report.decision.ts';

@CommandHandler(WithdrawReport)
export class WithdrawReportHandler implements ICommandHandler<WithdrawReport> {
  constructor(private readonly reports: Reports) {}

  execute({ reportId, ask, meta }: WithdrawReport): Promise<Done> {
    return this.reports.change(reportId, (now) => withdrawReport({ reportId, ...ask, at: meta.at }, now), meta);
  }
}
