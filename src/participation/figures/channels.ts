import type { Residency } from '#community/published';
import { evenness, type ProtectedTable, protectTable, type Shown, totalVariation } from '#libs/statistics';
import type { ChannelShare, Dashboard } from '../published.ts';
import type { Counts } from './counts.ts';
import { CHANNELS, GROUPS } from './fact.ts';
import { SUPPRESSED } from './guard.ts';
import type { Setting } from './setting.ts';

interface Mix {
  readonly counts: readonly number[];
  readonly shown: readonly Shown[];
  readonly total: Shown;
}

export interface ChannelTable {
  readonly rows: readonly (readonly number[])[];
  readonly shown: ProtectedTable;
}

/** Channels by group as one table with margins: nothing hidden can be worked out from rows, columns or totals. */
export const channelTable = (counts: Counts, { guard }: Setting): ChannelTable => {
  const rows = GROUPS.map((group) => CHANNELS.map((channel) => counts.channels[group][channel] ?? 0));
  return { rows, shown: protectTable(rows, guard.how) };
};

/**
 * Groups that may appear in no breakdown: too few of their reports, or hidden so that those cannot be worked out. One
 * decision for the whole dashboard, because two tables that hide different groups would give both away.
 */
export const hiddenGroups = (counts: Counts, { shown }: ChannelTable, { guard }: Setting): ReadonlySet<Residency> => {
  const { hidden } = guard.row<Residency>(GROUPS, counts.groups);
  return new Set(GROUPS.filter((group, at) => hidden.has(group) || shown.rowTotals[at] === 'suppressed'));
};

const mixOf = ({ counts, shown, total }: Mix): ChannelShare[] => {
  const sum = counts.reduce((all, count) => all + count, 0);
  return CHANNELS.map((channel, at) => {
    const count = shown[at] ?? 'suppressed';
    if (count === 'suppressed') return { channel, count: SUPPRESSED, share: null };
    return { channel, count, share: total === 'suppressed' || sum === 0 ? null : (counts[at] ?? 0) / sum };
  });
};

const isOpen = ({ shown, total }: Mix): boolean => total !== 'suppressed' && !shown.includes('suppressed');

/** Channel mix, its evenness, and how far the groups' mixes lie apart (metrics.md D.4). */
export const channelsOf = ({ rows, shown }: ChannelTable, hidden: ReadonlySet<Residency>): Omit<Dashboard['channels'], 'proxy'> => {
  const all: Mix = {
    counts: CHANNELS.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0)),
    shown: shown.columnTotals,
    total: shown.total,
  };
  const groups = GROUPS.map(
    (group, at): Mix => ({
      counts: rows[at] ?? [],
      shown: hidden.has(group) ? CHANNELS.map(() => 'suppressed') : (shown.cells[at] ?? []),
      total: shown.rowTotals[at] ?? 'suppressed',
    }),
  );
  const [registered, migrant, undisclosed] = groups as [Mix, Mix, Mix];
  const apart = isOpen(registered) && isOpen(migrant) ? totalVariation(registered.counts, migrant.counts) : undefined;
  return {
    all: mixOf(all),
    byGroup: { registered: mixOf(registered), migrant: mixOf(migrant), undisclosed: mixOf(undisclosed) },
    evenness: (isOpen(all) ? evenness(all.counts) : undefined) ?? null,
    totalVariation: apart ?? null,
  };
};
