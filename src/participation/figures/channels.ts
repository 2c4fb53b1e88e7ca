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

const isOpen = ({ total }: Mix): boolean => total !== 'suppressed';

/**
 * The mixes with all channels that any of them hides taken as one: what is left of a sum that is shown is known anyway. So
 * the figures below may come out a little smaller than they are, and give nothing away.
 */
const pooled = (...mixes: readonly Mix[]): number[][] => {
  const hidden = CHANNELS.map((_, at) => mixes.some(({ shown }) => shown[at] === 'suppressed'));
  const rest = hidden.indexOf(true);
  return mixes.map(({ counts }) => {
    const together = counts.reduce((sum, count, at) => sum + (hidden[at] ? count : 0), 0);
    return counts.map((count, at) => (at === rest ? together : hidden[at] ? 0 : count));
  });
};

const comparisons = (all: Mix, ...groups: readonly [Mix, Mix]): Pick<Dashboard['channels'], 'evenness' | 'totalVariation'> => {
  const [mix = []] = pooled(all);
  const [one = [], two = []] = pooled(...groups);
  return {
    evenness: isOpen(all) ? (evenness(mix) ?? null) : null,
    totalVariation: groups.every(isOpen) ? (totalVariation(one, two) ?? null) : null,
  };
};

/** Channel mix, its evenness, and how far the groups' mixes lie apart (metrics.md D.4). */
export const channelsOf = ({ rows, shown }: ChannelTable, hidden: ReadonlySet<Residency>): Omit<Dashboard['channels'], 'proxy'> => {
  const all: Mix = {
    counts: CHANNELS.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0)),
    shown: shown.columnTotals,
    total: shown.total,
  };
  const mixes = GROUPS.map((group, at): Mix => {
    if (hidden.has(group)) return { counts: rows[at] ?? [], shown: CHANNELS.map(() => 'suppressed'), total: 'suppressed' };
    return { counts: rows[at] ?? [], shown: shown.cells[at] ?? [], total: shown.rowTotals[at] ?? 'suppressed' };
  });
  const [registered, migrant, undisclosed] = mixes as [Mix, Mix, Mix];
  return {
    all: mixOf(all),
    byGroup: { registered: mixOf(registered), migrant: mixOf(migrant), undisclosed: mixOf(undisclosed) },
    ...comparisons(all, registered, migrant),
  };
};
