import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '../../../../shared/api/types.ts';
import { number } from '../../../../shared/format/numbers.ts';
import { colour, groupColour } from '../../../../shared/theme/tokens.ts';
import { IntervalChart } from '../charts/IntervalChart.tsx';
import type { IntervalRow, Scale } from '../charts/interval.ts';
import { useShown } from '../data.ts';
import { Figure } from '../Figure.tsx';
import { Verdict } from '../Verdict.tsx';

type T = TFunction<'participation'>;
interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

export const ratioFormat =
  (lang: string) =>
  (n: number): string =>
    number(n, lang, n < 0.1 ? 2 : n >= 1 && Number.isInteger(n) ? 0 : 2);

export function ratioInterval({ low, high }: Interval, t: T, lang: string): string {
  const format = ratioFormat(lang);
  if (low === null) return '';
  return t('interval', { low: format(low), high: high === null ? t('parity.noHigh') : format(high) });
}

/** Migrant residents' rate against registered residents' rate, with its cross-check and its sensitivity to the weak number. */
export function ParityFigure() {
  const { t, i18n } = useTranslation('participation');
  const { parity } = useShown().dashboard;
  const lang = i18n.language;
  const rows = useMemo(() => rowsOf(parity, t, lang), [parity, t, lang]);
  const scale = useMemo((): Scale => ({ kind: 'ratio', format: ratioFormat(lang), band: [0.8, 1.25], bandLabel: t('band') }), [lang, t]);
  const reading =
    parity.ratio === null ? [] : [t('parity.line', { ratio: ratioFormat(lang)(parity.ratio), interval: ratioInterval(parity, t, lang) })];
  const table = {
    columns: [t('col.what'), t('col.ratio'), t('col.low'), t('col.high')],
    rows: rows.map((r) => [r.label, ...[r.value, r.low, r.high].map((n) => (n === null ? '' : number(n, lang, 4)))]),
  };
  return (
    <Figure figure="parity" title={t('parity.title')} reading={reading} note={t('parity.note')} table={table}>
      <Verdict verdict={parity.verdict} />
      {rows.length > 0 && <IntervalChart rows={rows} scale={scale} label={[t(`verdict.${parity.verdict}`), ...reading].join(' ')} />}
    </Figure>
  );
}

function rowsOf(parity: Dashboard['parity'], t: T, lang: string): IntervalRow[] {
  if (parity.ratio === null) return [];
  const row = (label: string, value: number | null, at: Interval, more: Partial<IntervalRow> = {}): IntervalRow => ({
    label,
    value,
    low: at.low,
    high: at.high,
    colour: colour.edge,
    text: value === null ? '' : `${ratioFormat(lang)(value)} (${ratioInterval(at, t, lang)})`,
    ...more,
  });
  return [
    row(t('parity.main'), parity.ratio, parity, { colour: groupColour.migrant, symbol: 'diamond' }),
    row(t('parity.mover'), parity.ratio, { low: parity.moverLow, high: parity.moverHigh }),
    ...parity.sensitivity.filter((s) => s.factor !== 1).map((s) => row(t('parity.factor', { factor: s.factor }), s.ratio, s)),
  ];
}
