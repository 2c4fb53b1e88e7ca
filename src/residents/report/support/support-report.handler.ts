import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, Reports } from '../reports.ts';
import { SupportReport } from './support-report.command.ts';
import { supportReport } from './support-report.decision.ts';

@CommandHandler(SupportReport)
export class SupportReportHandler implements ICommandHandler<SupportReport> {
  constructor(private readonly reports: Reports) {}

  execute({ reportId, ask, meta }: SupportReport): Promise<Done> {
    return this.reports.change(reportId, (now) => supportReport({ reportId, ...ask, at: meta.at }, now), meta);
  }
}
