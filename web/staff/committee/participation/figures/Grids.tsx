import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridRate } from '../../../../shared/api/types.ts';
import { percent } from '../../../../shared/format/numbers.ts';
import { colour } from '../../../../shared/theme/tokens.ts';
import { say } from '../../../../shared/words/words.ts';
import { IntervalChart } from '../charts/IntervalChart.tsx';
import type { IntervalRow, Scale } from '../charts/interval.ts';
import { countText, useShown } from '../data.ts';
import { Figure } from '../Figure.tsx';
import { useSpeaker } from '../useSpeaker.ts';

type Side = 'within' | 'above' | 'below';

function sideOf(g: GridRate): Side | undefined {
  if (g.rate === null || g.low === null || g.high === null) return undefined;
  if (g.rate > g.high) return 'above';
  return g.rate < g.low ? 'below' : 'within';
}

/** Grids in their own order, each with the range that chance alone would give. */
export function GridsFigure() {
  const { t, i18n } = useTranslation('participation');
  const { grids } = useShown().dashboard;
  const s = useSpeaker();
  const lang = i18n.language;
  const rows = useMemo(
    (): IntervalRow[] =>
      grids.map((g) => {
        const side = sideOf(g);
        const text = side === undefined ? s.few : `${percent(g.rate ?? 0, lang)} · ${t(`grids.${side}`)}`;
        return {
          label: say(g.name),
          value: g.rate,
          low: null,
          high: null,
          symbol: side === 'within' ? 'circle' : 'diamond',
          colour: side === 'within' ? colour.ink2 : colour.accent,
          text,
          ...(g.low === null || g.high === null ? {} : { band: [g.low, g.high] as const }),
        };
      }),
    [grids, s, t, lang],
  );
  const scale = useMemo((): Scale => ({ kind: 'share', format: (n) => percent(n, lang, 0) }), [lang]);
  const cell = (n: number | null): string => (n === null ? '' : percent(n, lang, 2));
  const table = {
    columns: [t('col.grid'), t('col.persons'), t('col.adults'), t('col.rate'), t('col.chance'), t('col.open')],
    rows: grids.map((g) => [
      say(g.name),
      countText(g.persons, s),
      String(g.adults),
      g.rate === null ? s.few : cell(g.rate),
      g.low === null ? '' : `${cell(g.low)}–${cell(g.high)}`,
      countText(g.open, s),
    ]),
  };
  const label = rows.map((r) => `${r.label}: ${r.text}`).join('; ');
  return (
    <Figure figure="grids" title={t('grids.title')} reading={[]} note={t('grids.note')} table={table}>
      <IntervalChart rows={rows} scale={scale} label={label} />
    </Figure>
  );
}
