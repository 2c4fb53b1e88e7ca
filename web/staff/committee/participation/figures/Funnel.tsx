import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { number } from '../../../../shared/format/numbers.ts';
import { colour, groupColour } from '../../../../shared/theme/tokens.ts';
import { IntervalChart } from '../charts/IntervalChart.tsx';
import type { IntervalRow, Scale } from '../charts/interval.ts';
import { useShown } from '../data.ts';
import { Figure } from '../Figure.tsx';
import { ratioFormat } from './Parity.tsx';

/** Parity along the way: took part, contacted, done, solved, satisfied, proved right. */
export function FunnelFigure() {
  const { t, i18n } = useTranslation('participation');
  const { funnel } = useShown().dashboard;
  const lang = i18n.language;
  const rows = useMemo(
    (): IntervalRow[] =>
      funnel.map((f) => ({
        label: t(`stage.${f.stage}`),
        value: f.ratio,
        low: f.ratio === null ? null : f.low,
        high: f.high,
        colour: f.verdict === 'gap' ? groupColour.migrant : colour.ink2,
        symbol: f.verdict === 'gap' ? 'diamond' : 'circle',
        text: t(`verdict.${f.verdict}`),
      })),
    [funnel, t],
  );
  const scale = useMemo((): Scale => ({ kind: 'ratio', format: ratioFormat(lang), band: [0.8, 1.25], bandLabel: t('band') }), [lang, t]);
  const label = rows.map((r) => `${r.label}: ${r.text}`).join('; ');
  const table = {
    columns: [t('col.what'), t('col.ratio'), t('col.low'), t('col.high'), t('col.verdict')],
    rows: rows.map((r) => [r.label, ...[r.value, r.low, r.high].map((n) => (n === null ? '' : number(n, lang, 3))), r.text]),
  };
  return (
    <Figure figure="funnel" title={t('funnel.title')} reading={[]} note={t('funnel.note')} table={table}>
      <IntervalChart rows={rows} scale={scale} label={label} />
    </Figure>
  );
}
