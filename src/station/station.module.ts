import { Module } from '@nestjs/common';
import { chinaCalendar, createCalendar } from '#libs/working-days';
import { AcceptHandoverHandler } from './case/accept-handover/accept-handover.handler.ts';
import { GiveAnswerHandler } from './case/answer/give-answer.handler.ts';
import { Askers } from './case/askers.ts';
import { CaseActsHttp } from './case/case-acts.http.ts';
import { CaseDates, STATION_CALENDAR } from './case/case-dates.ts';
import { CaseWork } from './case/case-work.ts';
import { StationCases } from './case/cases.ts';
import { CloseCaseHandler } from './case/close/close-case.handler.ts';
import { LapseHandoverHandler } from './case/lapse-handover/lapse-handover.handler.ts';
import { NoteContactHandler } from './case/contact/note-contact.handler.ts';
import { EscalateCaseHandler } from './case/escalate/escalate-case.handler.ts';
import { ExtendLimitHandler } from './case/extend/extend-limit.handler.ts';
import { HandOverCaseHandler } from './case/hand-over/hand-over-case.handler.ts';
import { HandoversHttp } from './case/handovers.http.ts';
import { HearSupplementHandler } from './case/hear-supplement/hear-supplement.handler.ts';
import { PauseClockHandler } from './case/pause/pause-clock.handler.ts';
import { ReceiveAnswerHandler } from './case/receive-answer/receive-answer.handler.ts';
import { ReceiveCaseHandler } from './case/receive-case/receive-case.handler.ts';
import { ReceiveReturnHandler } from './case/receive-return/receive-return.handler.ts';
import { ReclassifyCaseHandler } from './case/reclassify/reclassify-case.handler.ts';
import { ReferToCommitteeHandler } from './case/refer-to-committee/refer-to-committee.handler.ts';
import { ReopenCaseHandler } from './case/reopen/reopen-case.handler.ts';
import { ResumeClockHandler } from './case/resume/resume-clock.handler.ts';
import { ReturnHandoverHandler } from './case/return-handover/return-handover.handler.ts';
import { SplitCaseHandler } from './case/split/split-case.handler.ts';
import { SplitCaseHttp } from './case/split/split-case.http.ts';
import { TakeCaseHandler } from './case/take/take-case.handler.ts';
import { WithdrawCaseHandler } from './case/withdraw/withdraw-case.handler.ts';
import { CasesHttp } from './cases.http.ts';
import { ContactReads, NoteContactReadHandler } from './contact-read/note-contact-read.handler.ts';
import { ListCasesHandler } from './list-cases/list-cases.handler.ts';
import { QueueRows } from './list-cases/queue-rows.ts';
import { LiveCases } from './live/live-cases.ts';
import { LiveCasesHttp } from './live/live-cases.http.ts';
import { OverdueHandoversHandler } from './overdue-handovers/overdue-handovers.handler.ts';
import { QueueItems } from './queue-item/queue-items.ts';
import { CaseClocks } from './read-case/case-clocks.ts';
import { ReadCaseHandler } from './read-case/read-case.handler.ts';
import { Storyteller } from './read-case/storyteller.ts';
import { Colleagues } from './staff/colleagues.ts';
import { StaffHttp } from './staff/staff.http.ts';

@Module({
  controllers: [LiveCasesHttp, CasesHttp, CaseActsHttp, HandoversHttp, SplitCaseHttp, StaffHttp],
  providers: [
    { provide: STATION_CALENDAR, useFactory: () => createCalendar(chinaCalendar) },
    Askers,
    CaseClocks,
    CaseDates,
    CaseWork,
    Colleagues,
    ContactReads,
    LiveCases,
    QueueItems,
    QueueRows,
    StationCases,
    Storyteller,
    AcceptHandoverHandler,
    CloseCaseHandler,
    EscalateCaseHandler,
    ExtendLimitHandler,
    GiveAnswerHandler,
    HandOverCaseHandler,
    HearSupplementHandler,
    LapseHandoverHandler,
    ListCasesHandler,
    NoteContactHandler,
    NoteContactReadHandler,
    OverdueHandoversHandler,
    PauseClockHandler,
    ReadCaseHandler,
    ReceiveAnswerHandler,
    ReceiveCaseHandler,
    ReceiveReturnHandler,
    ReclassifyCaseHandler,
    ReferToCommitteeHandler,
    ReopenCaseHandler,
    ResumeClockHandler,
    ReturnHandoverHandler,
    SplitCaseHandler,
    TakeCaseHandler,
    WithdrawCaseHandler,
  ],
})
export class StationModule {}
