import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { deriveId, type Meta, present, type Recorded } from '#libs/eventing';
import type { Said, SaidSealed, SubmissionEvent } from '../../published.ts';
import { personOf, type Pseudonyms } from '../pseudonym.ts';
import { Reports } from '../reports.ts';
import { TRACKING_CODES, type TrackingCodes } from '../tracking-code.ts';
import { FirstRoute } from './first-route.ts';
import { type Receipt, type Submission, SubmitReport } from './submit-report.command.ts';
import { submitReport } from './submit-report.decision.ts';

@CommandHandler(SubmitReport)
export class SubmitReportHandler implements ICommandHandler<SubmitReport> {
  constructor(
    private readonly reports: Reports,
    private readonly routes: FirstRoute,
    @Inject(TRACKING_CODES) private readonly codes: TrackingCodes,
    @Inject('residents.Pseudonyms') private readonly pseudonyms: Pseudonyms,
  ) {}

  async execute({ ask, meta: asked }: SubmitReport): Promise<Receipt> {
    // An anonymous voice leaves no trace of its account, not even in the envelope.
    const meta = ask.anonymous ? { ...asked, actor: 'anonymous' } : asked;
    const at = ask.saidAt ?? meta.at;
    const reportId = deriveId(meta.actor, meta.key, 'report');
    const trackingCode = this.codes.codeOf(reportId);
    const said = this.said({ reportId, trackingHash: this.codes.hashOf(trackingCode) }, ask, meta);
    const outcome = await this.reports.create(reportId, (now) => submitReport(said, sealOf(ask), now), { ...meta, at });
    return receipt(outcome.events[0] as Recorded<SubmissionEvent>, trackingCode, outcome.position);
  }

  private said(found: Pick<Said, 'reportId' | 'trackingHash'>, ask: Submission, meta: Meta): Said {
    return {
      ...found,
      kind: ask.kind,
      ...this.routes.of(ask, meta.now),
      residency: ask.residency,
      channel: ask.channel,
      language: ask.language,
      anonymous: ask.anonymous,
      proxy: ask.proxy,
      ...present({
        enteredBy: ask.byStaff ? meta.actor : undefined,
        account: ask.anonymous ? undefined : ask.account,
        person: personOf(ask, this.pseudonyms),
      }),
      contactGiven: ask.contact !== undefined,
      submittedAt: meta.now,
      saidAt: ask.saidAt ?? meta.at,
    };
  }
}

const receipt = ({ data }: Recorded<SubmissionEvent>, trackingCode: string, position: number): Receipt => ({
  reportId: data.reportId,
  trackingCode,
  kind: data.kind,
  item: data.item,
  owner: data.owner,
  ...present({ handedUpTo: data.handOverUpward?.to }),
  promise: data.promise,
  rule: data.rule,
  position,
});

const sealOf = ({ text, contact, place }: Submission): SaidSealed => ({ text, ...present({ contact, detail: place?.detail }) });
