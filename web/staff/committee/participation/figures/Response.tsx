import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Residency, ResponseCurve } from '../../../../shared/api/types.ts';
import { isSuppressed, number, percent } from '../../../../shared/format/numbers.ts';
import { colour, groupColour } from '../../../../shared/theme/tokens.ts';
import { Chart, type Picture } from '../charts/Chart.tsx';
import type { ChartOption } from '../charts/echarts.ts';
import { countText, type Speaker, useShown } from '../data.ts';
import { Figure } from '../Figure.tsx';
import { useSpeaker } from '../useSpeaker.ts';

type Group = Residency | 'all';
const GROUPS: readonly Group[] = ['registered', 'migrant', 'undisclosed', 'all'];
const LINE: Readonly<Record<Group, 'solid' | 'dashed' | 'dotted'>> = {
  registered: 'solid',
  migrant: 'dashed',
  undisclosed: 'dotted',
  all: 'dotted',
};
const HEIGHT = 260;

interface Named extends ResponseCurve {
  readonly group: Group;
}

/** Kaplan–Meier: the share that nobody has called yet, hour by hour. Waiting cases are censored, not dropped. */
export function ResponseFigure() {
  const { t, i18n } = useTranslation('participation');
  const { firstResponse } = useShown().dashboard;
  const s = useSpeaker();
  const lang = i18n.language;
  const curves = useMemo(
    () =>
      GROUPS.flatMap((group): Named[] => {
        const curve = firstResponse[group];
        return isSuppressed(curve) ? [] : [{ group, ...curve }];
      }),
    [firstResponse],
  );
  const drawn = useMemo(() => curves.filter((c) => c.curve.length > 1 && c.group !== 'all'), [curves]);
  const picture = useMemo(
    () => pictureOf(drawn, (g) => t(`group.${g}`), { x: t('response.axisX'), y: t('response.axisY') }, lang),
    [drawn, t, lang],
  );
  const hours = (value: number | null, beyond: number | undefined): string => {
    if (value !== null) return t('response.within', { hours: number(value, lang, 1) });
    return beyond === undefined ? s.none : t('response.beyond', { hours: number(beyond, lang, 0) });
  };
  const line = (c: Named): string => {
    const about = { group: t(`group.${c.group}`), n: number(c.n, lang), waiting: countText(c.censored, s) };
    if (c.median === null && !c.medianBeyond) return t('response.early', about);
    return t('response.line', { ...about, median: hours(c.median, c.medianBeyond), p90: hours(c.p90, c.p90Beyond) });
  };
  const hidden = GROUPS.filter((g) => isSuppressed(firstResponse[g])).map((g) => `${t(`group.${g}`)}: ${s.few}`);
  const reading = [...curves.filter((c) => c.group !== 'undisclosed').map(line), ...hidden];
  const table = {
    columns: [t('col.group'), t('col.n'), t('col.waiting'), t('col.median'), t('col.p90'), '24 h', '72 h'],
    rows: curves.map((c) => [
      t(`group.${c.group}`),
      String(c.n),
      countText(c.censored, s),
      hours(c.median, c.medianBeyond),
      hours(c.p90, c.p90Beyond),
      still(c, 24, s),
      still(c, 72, s),
    ]),
  };
  return (
    <Figure figure="first-response" title={t('response.title')} reading={reading} note={t('response.note')} table={table}>
      {drawn.length > 0 && <Chart picture={picture} label={reading.join(' ')} />}
    </Figure>
  );
}

/** The curve's value at an hour: the last step at or before it. */
function still(curve: ResponseCurve, hour: number, s: Speaker): string {
  const at = curve.curve.filter(([h]) => h <= hour).at(-1);
  return at === undefined ? s.none : percent(at[1], s.lang);
}

const DAY = 24;
const FEW_LEFT = 0.05;
const MARKS = 6;

/** Up to the day on which hardly anybody waits any more, in whole days; the long tail stands in the table. */
function hoursAxis(curves: readonly Named[]): { readonly max: number; readonly interval: number } {
  const ends = curves.map((c) => (c.curve.find(([, share]) => share <= FEW_LEFT) ?? c.curve.at(-1))?.[0] ?? DAY);
  const days = Math.ceil(Math.max(DAY, ...ends) / DAY);
  const interval = Math.ceil(days / MARKS) * DAY;
  return { max: Math.ceil((days * DAY) / interval) * interval, interval };
}

function pictureOf(curves: readonly Named[], name: (g: Group) => string, axis: { x: string; y: string }, lang: string): Picture {
  const option = (): ChartOption => ({
    grid: { left: 8, right: 24, top: 36, bottom: 28, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 32, textStyle: { color: colour.ink } },
    tooltip: { trigger: 'axis', valueFormatter: (v) => (typeof v === 'number' ? percent(v, lang) : '') },
    xAxis: {
      type: 'value',
      name: axis.x,
      nameLocation: 'middle',
      nameGap: 26,
      min: 0,
      ...hoursAxis(curves),
      splitLine: { show: false },
      axisLabel: { color: colour.ink2 },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 1,
      axisLabel: { formatter: (v: number) => percent(v, lang, 0), color: colour.ink2 },
      splitLine: { lineStyle: { color: colour.line } },
    },
    series: curves.map((c) => ({
      type: 'line',
      name: name(c.group),
      step: 'end',
      showSymbol: false,
      data: c.curve.map(([h, share]) => [h, share]),
      lineStyle: { width: 2.5, type: LINE[c.group], color: groupColour[c.group] },
      itemStyle: { color: groupColour[c.group] },
    })),
  });
  return { option, height: HEIGHT, narrow: { option: () => ({ grid: { top: 64 } }), height: HEIGHT + 30 } };
}
