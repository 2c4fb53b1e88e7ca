import type { StationEvent } from '../../published.ts';
import type { StationCase } from '../case.state.ts';

/** The resident has taken it back. What is closed, withdrawn or wholly with the committee stays as it is. */
export const withdrawCase = ({ at }: { readonly at: string }, now: StationCase): StationEvent[] => {
  if (now.is !== 'open') return [];
  const openReferrals = now.referrals.filter((r) => r.is === 'open').map((r) => r.id);
  return [
    { type: 'station.CaseWithdrawn', data: { reportId: now.reportId, ...(openReferrals.length === 0 ? {} : { openReferrals }), at } },
  ];
};
