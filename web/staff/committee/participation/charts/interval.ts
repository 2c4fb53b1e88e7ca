import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from 'echarts';
import { colour } from '../../../../shared/theme/tokens.ts';
import type { Picture } from './Chart.tsx';
import type { ChartOption } from './echarts.ts';

/** One line of a dot-and-interval (forest) plot. */
export interface IntervalRow {
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  /** null: no upper end. */
  readonly high: number | null;
  readonly colour?: string;
  readonly symbol?: 'circle' | 'diamond' | 'rect';
  /** Where the value would lie by chance. */
  readonly band?: readonly [number, number];
  /** The same in words, at the right edge. */
  readonly text: string;
}

export interface Scale {
  readonly kind: 'share' | 'ratio';
  readonly format: (n: number) => string;
  /** A band over all rows, for example 0.8 to 1.25. */
  readonly band?: readonly [number, number];
  readonly bandLabel?: string;
}

const ROW = 34;
const NARROW_ROW = 56;
const AROUND = 52;
const CAP = 5;

/** Ratios are shown on a logarithmic axis, so that a half and a double are equally far from 1. */
const onAxis = (scale: Scale, n: number): number => (scale.kind === 'ratio' ? Math.log2(Math.max(n, 2 ** -6)) : n);
const offAxis = (scale: Scale, n: number): number => (scale.kind === 'ratio' ? 2 ** n : n);

/** Steps of an axis of shares: up to five of them. */
const STEPS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2];

interface Limits {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

function limits(rows: readonly IntervalRow[], scale: Scale): Limits {
  const shown = rows.flatMap((r) => [r.value, r.low, r.high, ...(r.band ?? [])]).filter((n): n is number => n !== null);
  const at = shown.map((n) => onAxis(scale, n));
  if (scale.kind === 'ratio') {
    return { min: Math.max(-4, Math.floor(Math.min(-1, ...at))), max: Math.min(4, Math.ceil(Math.max(1, ...at))), interval: 1 };
  }
  const step = STEPS.find((n) => Math.max(...at, 0) <= n * 5) ?? 0.2;
  return { min: 0, max: Math.min(1, step * Math.max(1, Math.ceil(Math.max(...at, 0) / step))), interval: step };
}

const inside = (n: number, { min, max }: Limits): number => Math.min(max, Math.max(min, n));

function whiskers(rows: readonly IntervalRow[], scale: Scale, to: Limits) {
  const data = rows.flatMap((r, i) =>
    r.low === null ? [] : [[i, inside(onAxis(scale, r.low), to), inside(r.high === null ? to.max : onAxis(scale, r.high), to)]],
  );
  return {
    type: 'custom' as const,
    silent: true,
    data,
    renderItem: (_: unknown, api: CustomSeriesRenderItemAPI): CustomSeriesRenderItemReturn => {
      const row = Number(api.value(0));
      const [x1 = 0, y = 0] = api.coord([api.value(1), row]);
      const [x2 = 0] = api.coord([api.value(2), row]);
      const style = { stroke: rows[row]?.colour ?? colour.accent, lineWidth: 2, fill: 'none' };
      const line = (a: number, b: number, c: number, d: number) => ({
        type: 'line' as const,
        shape: { x1: a, y1: b, x2: c, y2: d },
        style,
      });
      return { type: 'group', children: [line(x1, y, x2, y), line(x1, y - CAP, x1, y + CAP), line(x2, y - CAP, x2, y + CAP)] };
    },
  };
}

function bands(rows: readonly IntervalRow[], scale: Scale) {
  const data = rows.flatMap((r, i) => (r.band === undefined ? [] : [[i, onAxis(scale, r.band[0]), onAxis(scale, r.band[1])]]));
  return {
    type: 'custom' as const,
    silent: true,
    z: 1,
    data,
    renderItem: (_: unknown, api: CustomSeriesRenderItemAPI): CustomSeriesRenderItemReturn => {
      const [x1 = 0, y = 0] = api.coord([api.value(1), api.value(0)]);
      const [x2 = 0] = api.coord([api.value(2), api.value(0)]);
      return { type: 'rect', shape: { x: x1, y: y - 11, width: x2 - x1, height: 22 }, style: { fill: colour.line } };
    },
  };
}

function points(rows: readonly IntervalRow[], scale: Scale, to: Limits) {
  const ends = scale.band?.map((n) => onAxis(scale, n)) ?? [];
  const label = {
    show: scale.bandLabel !== undefined,
    formatter: scale.bandLabel ?? '',
    position: 'top' as const,
    color: colour.ink2,
  };
  return {
    type: 'scatter' as const,
    z: 5,
    symbolSize: 12,
    data: rows.flatMap((r, i) =>
      r.value === null
        ? []
        : [
            {
              value: [inside(onAxis(scale, r.value), to), i],
              symbol: r.symbol ?? 'circle',
              itemStyle: { color: r.colour ?? colour.accent },
            },
          ],
    ),
    ...(ends.length === 2
      ? {
          markArea: {
            silent: true,
            itemStyle: { color: colour.accentMist },
            label,
            data: [[{ xAxis: ends[0] as number }, { xAxis: ends[1] as number }]] as [{ xAxis: number }, { xAxis: number }][],
          },
          markLine: {
            silent: true,
            symbol: 'none',
            label: { show: false },
            lineStyle: { color: colour.edge, type: 'dashed' as const },
            data: [{ xAxis: 0 }],
          },
        }
      : {}),
  };
}

const category = { type: 'category' as const, inverse: true, axisTick: { show: false }, axisLine: { show: false } };

/** Dots with intervals; in a narrow box the numbers stand below the names. */
export function intervalPicture(rows: readonly IntervalRow[], scale: Scale): Picture {
  const to = limits(rows, scale);
  const option = (): ChartOption => ({
    grid: { left: 8, right: 8, top: 24, bottom: 8, containLabel: true },
    xAxis: {
      type: 'value',
      ...to,
      splitLine: { lineStyle: { color: colour.line } },
      axisLabel: { formatter: (n: number) => scale.format(offAxis(scale, n)), color: colour.ink2 },
    },
    yAxis: [
      { ...category, data: rows.map((r) => r.label), axisLabel: { width: 130, overflow: 'break', color: colour.ink } },
      { ...category, data: rows.map((r) => r.text), position: 'right', axisLabel: { color: colour.ink2, width: 150, overflow: 'break' } },
    ],
    series: [bands(rows, scale), whiskers(rows, scale, to), points(rows, scale, to)],
  });
  const below = (): ChartOption => ({
    yAxis: [{ data: rows.map((r) => `${r.label}\n${r.text}`), axisLabel: { width: 140, fontSize: 12, lineHeight: 15 } }, { show: false }],
  });
  return { option, height: rows.length * ROW + AROUND, narrow: { option: below, height: rows.length * NARROW_ROW + AROUND } };
}
