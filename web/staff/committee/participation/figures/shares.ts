import type { Guarded, Share } from '../../../../shared/api/types.ts';
import { percent } from '../../../../shared/format/numbers.ts';
import type { IntervalRow } from '../charts/interval.ts';
import { countText, guardedShare, intervalText, type Speaker } from '../data.ts';

interface Look {
  readonly colour?: string;
  readonly symbol?: 'circle' | 'diamond' | 'rect';
}

/** One line of a plot for "kept of matured". */
export function shareRow(label: string, guarded: Guarded<Share> | undefined, s: Speaker, look: Look = {}): IntervalRow {
  const share = guardedShare(guarded);
  const { rate = null, low = null, high = null } = share ?? {};
  return { label, value: rate, low: rate === null ? null : low, high, text: share ? intervalText(share, s) : s.few, ...look };
}

/** The same as a line of the table: what, kept, due, rate, low, high. */
export function shareCells(label: string, guarded: Guarded<Share> | undefined, s: Speaker): string[] {
  const share = guardedShare(guarded);
  if (!share) return [label, s.few, '', '', '', ''];
  const rate = (n: number | null): string => (n === null ? '' : percent(n, s.lang, 2));
  return [label, countText(share.kept, s), countText(share.matured, s), rate(share.rate), rate(share.low), rate(share.high)];
}
