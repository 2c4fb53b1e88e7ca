import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from 'echarts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '../../../../shared/api/types.ts';
import { number, percent } from '../../../../shared/format/numbers.ts';
import { colour } from '../../../../shared/theme/tokens.ts';
import { Chart, type Picture } from '../charts/Chart.tsx';
import type { ChartOption } from '../charts/echarts.ts';
import { useShown } from '../data.ts';
import { Figure } from '../Figure.tsx';
import { useSpeaker } from '../useSpeaker.ts';

type Gini = Dashboard['gini'];
const HEIGHT = 300;
const STEPS = 24;

interface Names {
  readonly curve: string;
  readonly equal: string;
  readonly x: string;
  readonly y: string;
}

/** How evenly participation is spread over the grids, against what chance alone would do. */
export function LorenzFigure() {
  const { t, i18n } = useTranslation('participation');
  const { gini } = useShown().dashboard;
  const s = useSpeaker();
  const lang = i18n.language;
  const names = useMemo(() => ({ curve: t('lorenz.curve'), equal: t('lorenz.equal'), x: t('lorenz.axisX'), y: t('lorenz.axisY') }), [t]);
  const picture = useMemo(() => pictureOf(gini, names, lang), [gini, names, lang]);
  const { value, chance } = gini;
  const format = (n: number): string => number(n, lang, 3);
  const reading =
    value === null || chance === null
      ? [s.few]
      : [
          t('lorenz.line', { value: format(value), mean: format(chance.mean), low: format(chance.low), high: format(chance.high) }),
          value > chance.high ? t('lorenz.beyond') : t('lorenz.within'),
        ];
  const table = {
    columns: [t('col.x'), t('col.y')],
    rows: gini.lorenz.map(([x, y]) => [percent(x, lang), percent(y, lang)]),
  };
  return (
    <Figure figure="gini" title={t('lorenz.title')} reading={reading} note={t('lorenz.chance')} table={table}>
      {gini.lorenz.length > 1 && <Chart picture={picture} label={reading.join(' ')} />}
    </Figure>
  );
}

/** A Lorenz curve of the family x^p that has this Gini coefficient: p = (1 + G) / (1 − G). Draws the range of chance. */
const curveOf = (gini: number): [number, number][] =>
  Array.from({ length: STEPS + 1 }, (_, i) => [i / STEPS, (i / STEPS) ** ((1 + gini) / (1 - gini))]);

function band({ low, high }: { readonly low: number; readonly high: number }) {
  const outline = [...curveOf(low), ...curveOf(high).reverse()];
  return {
    type: 'custom' as const,
    silent: true,
    z: 1,
    data: [0],
    renderItem: (_: unknown, api: CustomSeriesRenderItemAPI): CustomSeriesRenderItemReturn => ({
      type: 'polygon',
      shape: { points: outline.map((p) => api.coord(p)) },
      style: { fill: colour.line },
    }),
  };
}

function pictureOf(gini: Gini, names: Names, lang: string): Picture {
  const axis = (name: string, nameGap: number) => ({
    type: 'value' as const,
    name,
    nameLocation: 'middle' as const,
    nameGap,
    min: 0,
    max: 1,
    axisLabel: { formatter: (v: number) => percent(v, lang, 0), color: colour.ink2 },
    splitLine: { lineStyle: { color: colour.line } },
  });
  const option = (): ChartOption => ({
    grid: { left: 24, right: 24, top: 32, bottom: 28, containLabel: true },
    legend: { top: 0, left: 0, data: [names.curve, names.equal], textStyle: { color: colour.ink } },
    xAxis: axis(names.x, 26),
    yAxis: axis(names.y, 44),
    series: [
      ...(gini.chance === null ? [] : [band(gini.chance)]),
      {
        type: 'line',
        name: names.equal,
        showSymbol: false,
        data: [
          [0, 0],
          [1, 1],
        ],
        lineStyle: { type: 'dashed', color: colour.edge, width: 1.5 },
        itemStyle: { color: colour.edge },
      },
      {
        type: 'line',
        name: names.curve,
        symbolSize: 6,
        data: gini.lorenz.map(([x, y]) => [x, y]),
        lineStyle: { color: colour.accent, width: 2.5 },
        itemStyle: { color: colour.accent },
      },
    ],
  });
  return { option, height: HEIGHT };
}
