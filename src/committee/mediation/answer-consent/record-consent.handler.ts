import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, done } from '../../done.ts';
import { Mediations } from '../mediations.ts';
import { RecordConsent } from './record-consent.command.ts';
import { answerConsent } from './answer-consent.decision.ts';

@CommandHandler(RecordConsent)
export class RecordConsentHandler implements ICommandHandler<RecordConsent> {
  constructor(private readonly mediations: Mediations) {}

  async execute({ reportId, ask, meta }: RecordConsent): Promise<Done> {
    return done(
      await this.mediations.change(reportId, (now) => answerConsent({ reportId, ...ask, how: 'in-person', at: meta.at }, now), meta),
    );
  }
}
