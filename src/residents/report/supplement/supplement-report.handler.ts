import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, Reports } from '../reports.ts';
import { SupplementReport } from './supplement-report.command.ts';
import { supplementReport } from './supplement-report.decision.ts';

@CommandHandler(SupplementReport)
export class SupplementReportHandler implements ICommandHandler<SupplementReport> {
  constructor(private readonly reports: Reports) {}

  execute({ reportId, ask, meta }: SupplementReport): Promise<Done> {
    return this.reports.change(reportId, (now) => supplementReport({ reportId, ...ask, at: meta.at }, now), meta);
  }
}
