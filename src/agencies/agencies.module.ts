import { Module } from '@nestjs/common';
import { ReferralPages } from './read-referrals/referral-pages.ts';
import { ListReferralsHandler, ReadReferralHandler } from './read-referrals/referrals.handlers.ts';
import { ReferralsHttp } from './read-referrals/referrals.http.ts';
import { AnswerReferralHandler } from './referral/answer-referral/answer-referral.handler.ts';
import { ReceiveReferralHandler } from './referral/receive-referral/receive-referral.handler.ts';
import { RecordAnswerHandler } from './referral/record-answer/record-answer.handler.ts';
import { RecordAnswerHttp } from './referral/record-answer/record-answer.http.ts';
import { ReferralActsHttp } from './referral/referral-acts.http.ts';
import { Referrals } from './referral/referrals.ts';
import { ReturnReferralHandler } from './referral/return-referral/return-referral.handler.ts';
import { TakeReferralHandler } from './referral/take-referral/take-referral.handler.ts';
import { WithdrawReferralHandler } from './referral/withdraw-referral/withdraw-referral.handler.ts';

@Module({
  controllers: [ReferralsHttp, ReferralActsHttp, RecordAnswerHttp],
  providers: [
    Referrals,
    ReferralPages,
    AnswerReferralHandler,
    ListReferralsHandler,
    ReadReferralHandler,
    ReceiveReferralHandler,
    RecordAnswerHandler,
    ReturnReferralHandler,
    TakeReferralHandler,
    WithdrawReferralHandler,
  ],
})
export class AgenciesModule {}
