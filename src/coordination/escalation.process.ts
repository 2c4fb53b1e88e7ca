import type { AgenciesEvent } from '#agencies/published';
import { follow, process } from '#libs/projections';
import type { StationEvent } from '#station/published';
import { ReceiveReferral } from '../agencies/referral/receive-referral/receive-referral.command.ts';
import { WithdrawReferral } from '../agencies/referral/withdraw-referral/withdraw-referral.command.ts';
import { ReceiveAnswer } from '../station/case/receive-answer/receive-answer.command.ts';
import { ReceiveReturn } from '../station/case/receive-return/receive-return.command.ts';

/** The closed loop (A-44d to A-44f): what the station passes up is received there, and what comes back is received at the station. */
export const escalationProcess = process<StationEvent | AgenciesEvent>(
  { name: 'escalation', key: (event) => event.data.reportId },
  {
    'station.CaseEscalated': (event) => {
      const { data } = event;
      const ask = {
        reportId: data.reportId,
        unit: data.to,
        item: data.item,
        ...(data.place === undefined ? {} : { place: data.place }),
        submittedAt: data.submittedAt,
        answerBy: data.answerBy,
        dueBy: data.dueBy,
        returnTo: data.returnTo,
      };
      return [new ReceiveReferral(data.referralId, ask, follow(event, 'referral'))];
    },
    // Nobody outside goes on working on what the resident has taken back.
    'station.CaseWithdrawn': (event) =>
      (event.data.openReferrals ?? []).map((id) => new WithdrawReferral(id, {}, follow(event, `withdrawal of ${id}`))),
    'agencies.ReferralAnswered': (event) => {
      const { referralId, kind, unit } = event.data;
      return [new ReceiveAnswer(event.data.reportId, { referralId, kind, unit }, follow(event, 'answer'))];
    },
    'agencies.ReferralReturned': (event) => {
      const { referralId, unit } = event.data;
      return [new ReceiveReturn(event.data.reportId, { referralId, unit }, follow(event, 'return'))];
    },
  },
);
