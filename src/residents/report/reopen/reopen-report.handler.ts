import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, Reports } from '../reports.ts';
import { ReopenReport } from './reopen-report.command.ts';
import { reopenReport } from './reopen-report.decision.ts';

@CommandHandler(ReopenReport)
export class ReopenReportHandler implements ICommandHandler<ReopenReport> {
  constructor(private readonly reports: Reports) {}

  execute({ reportId, ask, meta }: ReopenReport): Promise<Done> {
    return this.reports.change(reportId, (now) => reopenReport({ reportId, ...ask, at: meta.at }, now), meta);
  }
}
