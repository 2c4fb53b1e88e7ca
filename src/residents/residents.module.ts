import { Module } from '@nestjs/common';
import { MyReportsHttp } from './my-reports/my-reports.http.ts';
import { MyReportsHandler } from './my-reports/my-reports.query.ts';
import { FindReport } from './report/follow/find-report.ts';
import { FollowReportHandler, ReportNames } from './report/follow/follow-report.query.ts';
import { ReportActsHttp } from './report/follow/report-acts.http.ts';
import { ReportWords } from './report/follow/report-words.ts';
import { NoteAnswerHandler } from './report/note-answer/note-answer.handler.ts';
import { NoteClosureHandler } from './report/note-closure/note-closure.handler.ts';
import { RaiseObjectionHandler } from './report/object/raise-objection.handler.ts';
import { RateAnswerHandler } from './report/rate/rate-answer.handler.ts';
import { ReopenReportHandler } from './report/reopen/reopen-report.handler.ts';
import { Reports } from './report/reports.ts';
import { FirstRoute } from './report/submit/first-route.ts';
import { SubmitReportHandler } from './report/submit/submit-report.handler.ts';
import { SubmitReportHttp } from './report/submit/submit-report.http.ts';
import { SubmitPartHandler } from './report/submit-part/submit-part.handler.ts';
import { SupplementReportHandler } from './report/supplement/supplement-report.handler.ts';
import { SupportReportHandler } from './report/support/support-report.handler.ts';
import { WithdrawReportHandler } from './report/withdraw/withdraw-report.handler.ts';

@Module({
  controllers: [SubmitReportHttp, ReportActsHttp, MyReportsHttp],
  providers: [
    Reports,
    FindReport,
    FirstRoute,
    ReportNames,
    ReportWords,
    FollowReportHandler,
    MyReportsHandler,
    NoteAnswerHandler,
    NoteClosureHandler,
    RaiseObjectionHandler,
    RateAnswerHandler,
    ReopenReportHandler,
    SubmitReportHandler,
    SubmitPartHandler,
    SupplementReportHandler,
    SupportReportHandler,
    WithdrawReportHandler,
  ],
})
export class ResidentsModule {}
