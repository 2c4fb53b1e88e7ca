import type { CommitteeEvent } from '#committee/published';
import { follow, process } from '#libs/projections';
import type { StationEvent } from '#station/published';
import { ReceiveCommitteeCase } from '../committee/case/receive-case/receive-committee-case.command.ts';
import { ReceiveDispute } from '../committee/mediation/receive-dispute/receive-dispute.command.ts';
import { ReceiveCase } from '../station/case/receive-case/receive-case.command.ts';

/** The two sides pass a matter to each other, or work on it jointly; each keeps its own stream. */
export const referralProcess = process<StationEvent | CommitteeEvent>(
  { name: 'referral', key: (event) => event.data.reportId },
  {
    'station.CaseReferredToCommittee': (event) => {
      const { reportId, how: _h, mediation, at: _a, ...facts } = event.data;
      const ask = { ...facts, from: 'station' as const };
      const meta = follow(event, 'to the committee');
      return [mediation ? new ReceiveDispute(reportId, ask, meta) : new ReceiveCommitteeCase(reportId, ask, meta)];
    },
    'committee.CaseReferredToStation': (event) => {
      const { reportId, how: _h, at: _a, ...facts } = event.data;
      const desk = facts.place?.grid === undefined ? ('front' as const) : ('back' as const);
      const level = desk === 'back' ? ('grid' as const) : ('station' as const);
      const ask = { ...facts, desk, level, urgent: false, firstReceiver: 'committee' as const, from: 'committee' as const };
      return [new ReceiveCase(reportId, ask, follow(event, 'to the station'))];
    },
  },
);
