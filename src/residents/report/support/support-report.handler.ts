import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { personOf, type Pseudonyms } from '../pseudonym.ts';
import { type Done, Reports } from '../reports.ts';
import { SupportReport } from './support-report.command.ts';
import { supportReport } from './support-report.decision.ts';

@CommandHandler(SupportReport)
export class SupportReportHandler implements ICommandHandler<SupportReport> {
  constructor(
    private readonly reports: Reports,
    @Inject('residents.Pseudonyms') private readonly pseudonyms: Pseudonyms,
  ) {}

  execute({ reportId, ask, meta }: SupportReport): Promise<Done> {
    const supporter = this.supporter(ask.supporter);
    return this.reports.change(reportId, (now) => supportReport({ reportId, ...ask, supporter, at: meta.at }, now), meta);
  }

  /** The same pseudonym as for what the person says: who submits here and joins in there is one person (metrics.md D.1). */
  private supporter(supporter: string): string {
    if (supporter.startsWith('visitor:')) return supporter;
    return personOf({ anonymous: false, account: supporter }, this.pseudonyms) ?? supporter;
  }
}
