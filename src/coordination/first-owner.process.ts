import type { Recorded } from '#libs/eventing';
import { follow, process } from '#libs/projections';
import type { Said, SubmissionEvent } from '#residents/published';
import { ReceiveCommitteeCase } from '../committee/case/receive-case/receive-committee-case.command.ts';
import { ReceiveDispute } from '../committee/mediation/receive-dispute/receive-dispute.command.ts';
import { ReceiveCase } from '../station/case/receive-case/receive-case.command.ts';

/** The part of what was said that every first owner needs for its clock and its queue. */
const facts = (data: Said) => ({
  kind: data.kind,
  item: data.item,
  itemVersion: data.itemVersion,
  rule: data.rule,
  submittedAt: data.submittedAt,
  promise: data.promise,
  rung: data.rung,
  ...(data.place === undefined ? {} : { place: data.place }),
  residency: data.residency,
  sensitive: data.sensitive,
});

const firstOwner = (event: Recorded<SubmissionEvent>): readonly object[] => {
  const { data } = event;
  const meta = follow(event, 'first owner');
  if (data.owner.unit === 'committee') {
    const ask = { ...facts(data), from: 'resident' as const };
    return [
      data.owner.desk === 'mediation' ? new ReceiveDispute(data.reportId, ask, meta) : new ReceiveCommitteeCase(data.reportId, ask, meta),
    ];
  }
  const ask = {
    ...facts(data),
    desk: data.owner.desk,
    level: data.owner.level,
    urgent: data.urgent,
    firstReceiver: 'station' as const,
    from: 'resident' as const,
    ...(data.handOverUpward === undefined ? {} : { handOverUpward: data.handOverUpward }),
  };
  return [new ReceiveCase(data.reportId, ask, meta)];
};

/** What was said gets its first owner: the station, the committee's desk, or mediation (A-44b, A-67). */
export const firstOwnerProcess = process<SubmissionEvent>(
  { name: 'first-owner', key: (event) => event.data.reportId },
  { 'residents.OpinionSubmitted': firstOwner, 'residents.ComplaintLodged': firstOwner, 'residents.DisputeReported': firstOwner },
);
