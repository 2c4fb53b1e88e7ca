import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dashboard, GroupRate, Guarded } from '../../../../shared/api/types.ts';
import { isSuppressed, number, percent } from '../../../../shared/format/numbers.ts';
import { groupColour } from '../../../../shared/theme/tokens.ts';
import { IntervalChart } from '../charts/IntervalChart.tsx';
import type { IntervalRow, Scale } from '../charts/interval.ts';
import { intervalText, useShown } from '../data.ts';
import { Figure } from '../Figure.tsx';
import { useSpeaker } from '../useSpeaker.ts';

const GROUPS = ['registered', 'migrant'] as const;
const open = (x: Guarded<GroupRate>): GroupRate | undefined => (isSuppressed(x) ? undefined : x);

/** Who takes part: distinct persons of each group, of all its adults. */
export function RateFigure() {
  const { t, i18n } = useTranslation('participation');
  const { rate } = useShown().dashboard;
  const s = useSpeaker();
  const lang = i18n.language;
  const rows = useMemo(
    (): IntervalRow[] =>
      rowsOf(
        rate,
        (g) => t(`group.${g}`),
        (x) => (x ? intervalText(x, s) : s.few),
      ),
    [rate, t, s],
  );
  const scale = useMemo((): Scale => ({ kind: 'share', format: (n) => percent(n, lang, 0) }), [lang]);
  const reading = GROUPS.map((g) => {
    const x = open(rate[g]);
    if (!x) return `${t(`group.${g}`)}: ${s.few}`;
    return t('rate.line', {
      group: t(`group.${g}`),
      persons: number(x.persons, lang),
      adults: number(x.adults, lang),
      rate: percent(x.rate, lang),
      low: percent(x.low, lang),
      high: percent(x.high, lang),
    });
  });
  const table = {
    columns: [t('col.group'), t('col.persons'), t('col.adults'), t('col.rate'), t('col.low'), t('col.high')],
    rows: GROUPS.map((g) => {
      const x = open(rate[g]);
      if (!x) return [t(`group.${g}`), s.few, '', '', '', ''];
      return [
        t(`group.${g}`),
        String(x.persons),
        String(x.adults),
        percent(x.rate, lang, 2),
        percent(x.low, lang, 2),
        percent(x.high, lang, 2),
      ];
    }),
  };
  return (
    <Figure figure="rate" title={t('rate.title')} reading={reading} note={t('rate.note')} table={table}>
      <IntervalChart rows={rows} scale={scale} label={reading.join(' ')} />
    </Figure>
  );
}

function rowsOf(
  rate: Dashboard['rate'],
  name: (g: (typeof GROUPS)[number]) => string,
  text: (x: GroupRate | undefined) => string,
): IntervalRow[] {
  return GROUPS.map((g) => {
    const x = open(rate[g]);
    const symbol = g === 'migrant' ? 'diamond' : 'circle';
    const numbers = x ? { value: x.rate, low: x.low, high: x.high } : { value: null, low: null, high: null };
    return { label: name(g), ...numbers, colour: groupColour[g], symbol, text: text(x) };
  });
}
