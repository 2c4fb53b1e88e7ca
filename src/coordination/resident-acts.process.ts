import { follow, process } from '#libs/projections';
import type { ResidentsEvent } from '#residents/published';
import { ReceiveCommitteeCase } from '../committee/case/receive-case/receive-committee-case.command.ts';
import { ReopenCommitteeCase } from '../committee/case/reopen/reopen-committee-case.command.ts';
import { WithdrawCommitteeCase } from '../committee/case/withdraw/withdraw-committee-case.command.ts';
import { ReopenMediation } from '../committee/mediation/reopen/reopen-mediation.command.ts';
import { WithdrawMediation } from '../committee/mediation/withdraw/withdraw-mediation.command.ts';
import { HearSupplement } from '../station/case/hear-supplement/hear-supplement.command.ts';
import { ReopenCase } from '../station/case/reopen/reopen-case.command.ts';
import { WithdrawCase } from '../station/case/withdraw/withdraw-case.command.ts';

/** What a resident does after submitting reaches whoever has the matter. */
export const residentActsProcess = process<ResidentsEvent>(
  { name: 'resident-acts', key: (event) => event.data.reportId },
  {
    'residents.ReportSupplemented': (event) => [new HearSupplement(event.data.reportId, {}, follow(event, 'supplement'))],
    'residents.ReportReopened': (event) => {
      const { reportId, side, times } = event.data;
      const meta = follow(event, 'reopening');
      if (side === 'station') return [new ReopenCase(reportId, { times }, meta)];
      return [side === 'committee' ? new ReopenCommitteeCase(reportId, { times }, meta) : new ReopenMediation(reportId, { times }, meta)];
    },
    // Either side may have it, or both jointly: where there is no such case, nothing happens.
    'residents.ReportWithdrawn': (event) => {
      const { reportId } = event.data;
      return [
        new WithdrawCase(reportId, {}, follow(event, 'withdrawal at the station')),
        new WithdrawCommitteeCase(reportId, {}, follow(event, 'withdrawal at the committee')),
        new WithdrawMediation(reportId, {}, follow(event, 'withdrawal in mediation')),
      ];
    },
    // An objection is a case of its own before an independent reviewer.
    'residents.ObjectionRaised': (event) => {
      const { data } = event;
      const ask = {
        about: data.reportId,
        kind: 'complaint' as const,
        item: 'STF-02',
        itemVersion: data.rule.version,
        rule: data.rule,
        submittedAt: data.at,
        promise: { firstContactBy: data.firstContactBy, dueBy: data.dueBy, calendar: data.calendar },
        rung: 4 as const,
        ...(data.grid === undefined ? {} : { place: { grid: data.grid } }),
        residency: data.residency,
        sensitive: true,
        from: 'resident' as const,
      };
      return [new ReceiveCommitteeCase(data.objectionId, ask, follow(event, 'objection'))];
    },
  },
);
