import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { present, refuse } from '#libs/eventing';
import { SEALER, type Sealer } from '#libs/privacy';
import type { SaidSealed } from '../../published.ts';
import { type Done, Reports } from '../reports.ts';
import { FirstRoute } from '../submit/first-route.ts';
import { submitReport } from '../submit/submit-report.decision.ts';
import { TRACKING_CODES, type TrackingCodes } from '../tracking-code.ts';
import { partOf, sealOfPart } from './part-of.ts';
import { SubmitPart } from './submit-part.command.ts';

/** Words and contact are opened, and sealed again with the key of the part; nothing of them stands anywhere in the clear. */
@CommandHandler(SubmitPart)
export class SubmitPartHandler implements ICommandHandler<SubmitPart> {
  constructor(
    private readonly reports: Reports,
    private readonly routes: FirstRoute,
    @Inject(SEALER) private readonly sealer: Sealer,
    @Inject(TRACKING_CODES) private readonly codes: TrackingCodes,
  ) {}

  /** Refused where the whole is not there, or was erased meanwhile. */
  async execute({ reportId, ask, meta }: SubmitPart): Promise<Done> {
    const whole = await this.reports.submission(ask.splitFrom);
    if (!whole) throw refuse('residents.no-such-report');
    const text = this.sealer.open<{ readonly matters: readonly string[] }>(ask.words)?.matters[ask.matter];
    if (text === undefined) throw refuse('residents.erased');
    const place = ask.courtyard === undefined ? whole.data.place : { courtyard: ask.courtyard };
    const route = this.routes.of({ kind: ask.kind, ...present({ item: ask.item, place }) }, whole.data.submittedAt);
    const trackingHash = this.codes.hashOf(this.codes.codeOf(reportId));
    const said = partOf({ reportId, trackingHash, ask, route }, whole.data);
    const seal = sealOfPart(
      text,
      whole.sealed && this.sealer.open<SaidSealed>(whole.sealed),
      place?.courtyard !== whole.data.place?.courtyard,
    );
    return this.reports.create(reportId, (now) => submitReport(said, seal, now), meta);
  }
}
