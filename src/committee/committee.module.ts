import { Module } from '@nestjs/common';
import { AnswerCommitteeCaseHandler } from './case/answer/answer-committee-case.handler.ts';
import { CaseActsHttp } from './case/case-acts.http.ts';
import { CloseCommitteeCaseHandler } from './case/close/close-committee-case.handler.ts';
import { CommitteeCases } from './case/committee-cases.ts';
import { ReceiveCommitteeCaseHandler } from './case/receive-case/receive-committee-case.handler.ts';
import { ReferToStationHandler } from './case/refer-to-station/refer-to-station.handler.ts';
import { ReopenCommitteeCaseHandler } from './case/reopen/reopen-committee-case.handler.ts';
import { WithdrawCommitteeCaseHandler } from './case/withdraw/withdraw-committee-case.handler.ts';
import { ContactWatch } from './contact-read/contact-watch.ts';
import { ContactReads, NoteContactReadHandler } from './contact-read/note-contact-read.handler.ts';
import { AnswerConsentByLinkHandler } from './mediation/answer-consent/answer-consent-by-link.handler.ts';
import { ConsentLinkHttp } from './mediation/answer-consent/consent-link.http.ts';
import { RecordConsentHandler } from './mediation/answer-consent/record-consent.handler.ts';
import { ApplyConfirmationHandler } from './mediation/apply-confirmation/apply-confirmation.handler.ts';
import { AppointMediatorHandler } from './mediation/appoint-mediator/appoint-mediator.handler.ts';
import { AskConsentHandler } from './mediation/ask-consent/ask-consent.handler.ts';
import { CheckPerformanceHandler } from './mediation/check-performance/check-performance.handler.ts';
import { ConsentsHttp } from './mediation/consents.http.ts';
import { Deadlines } from './mediation/deadlines.ts';
import { EndMediationHandler } from './mediation/end/end-mediation.handler.ts';
import { HoldSessionHandler } from './mediation/hold-session/hold-session.handler.ts';
import { LinkTokens } from './mediation/link-tokens.ts';
import { MediationActsHttp } from './mediation/mediation-acts.http.ts';
import { Mediations } from './mediation/mediations.ts';
import { ReachAgreementHandler } from './mediation/reach-agreement/reach-agreement.handler.ts';
import { ReceiveDisputeHandler } from './mediation/receive-dispute/receive-dispute.handler.ts';
import { ReopenMediationHandler } from './mediation/reopen/reopen-mediation.handler.ts';
import { SealNoteHandler } from './mediation/seal-note/seal-note.handler.ts';
import { WithdrawMediationHandler } from './mediation/withdraw/withdraw-mediation.handler.ts';
import { Reviewers } from './views/acts/reviewers.ts';
import { CaseHttp } from './views/case/case.http.ts';
import { ReadCommitteeCaseHandler } from './views/case/read-case.query.ts';
import { ConsentLinks } from './views/consents/consent-links.ts';
import { ReadConsentHandler } from './views/consents/read-consent.query.ts';
import { DeskHttp } from './views/desk/desk.http.ts';
import { ListDeskHandler } from './views/desk/list-desk.query.ts';
import { CommitteeHomeHttp } from './views/home/home.http.ts';
import { ReadCommitteeHomeHandler } from './views/home/home.query.ts';
import { MediationHttp } from './views/mediation/mediation.http.ts';
import { ReadMediationHandler } from './views/mediation/read-mediation.query.ts';
import { ListMediationsHandler } from './views/mediations/list-mediations.query.ts';
import { MediationsHttp } from './views/mediations/mediations.http.ts';
import { Names } from './views/names.ts';
import { People } from './views/people.ts';
import { Texts } from './views/said/texts.ts';
import { Views } from './views/views.ts';

const streams = [CommitteeCases, Mediations, ContactReads];
const services = [Views, Deadlines, LinkTokens, ConsentLinks, ContactWatch, Reviewers, Texts, Names, People];

const caseCommands = [
  ReceiveCommitteeCaseHandler,
  AnswerCommitteeCaseHandler,
  CloseCommitteeCaseHandler,
  ReferToStationHandler,
  ReopenCommitteeCaseHandler,
  WithdrawCommitteeCaseHandler,
  NoteContactReadHandler,
];

const mediationCommands = [
  ReceiveDisputeHandler,
  AskConsentHandler,
  AnswerConsentByLinkHandler,
  RecordConsentHandler,
  AppointMediatorHandler,
  HoldSessionHandler,
  SealNoteHandler,
  ReachAgreementHandler,
  EndMediationHandler,
  CheckPerformanceHandler,
  ApplyConfirmationHandler,
  ReopenMediationHandler,
  WithdrawMediationHandler,
];

const queries = [
  ListDeskHandler,
  ReadCommitteeCaseHandler,
  ListMediationsHandler,
  ReadMediationHandler,
  ReadConsentHandler,
  ReadCommitteeHomeHandler,
];

/** The committee's room. The application provides `committee.LinkHash`, the keyed hash of consent links. */
@Module({
  controllers: [
    DeskHttp,
    CaseHttp,
    CaseActsHttp,
    MediationsHttp,
    MediationHttp,
    MediationActsHttp,
    ConsentsHttp,
    ConsentLinkHttp,
    CommitteeHomeHttp,
  ],
  providers: [...streams, ...services, ...caseCommands, ...mediationCommands, ...queries],
})
export class CommitteeModule {}
