import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChannelShare } from '../../../../shared/api/types.ts';
import { number, percent } from '../../../../shared/format/numbers.ts';
import { colour, seriesColour } from '../../../../shared/theme/tokens.ts';
import { word } from '../../../../shared/words/words.ts';
import { Chart, type Picture } from '../charts/Chart.tsx';
import type { ChartOption } from '../charts/echarts.ts';
import { countText, shareText, useShown } from '../data.ts';
import { Figure } from '../Figure.tsx';
import { useSpeaker } from '../useSpeaker.ts';

const HEIGHT = 230;
const LABEL_FROM = 0.07;

interface Mix {
  readonly name: string;
  readonly channels: readonly ChannelShare[];
}

/** Through which channels each group speaks. */
export function ChannelsFigure() {
  const { t, i18n } = useTranslation('participation');
  const { channels } = useShown().dashboard;
  const s = useSpeaker();
  const lang = i18n.language;
  const mixes = useMemo(
    (): Mix[] => [
      { name: t('group.all'), channels: channels.all },
      { name: t('group.registered'), channels: channels.byGroup.registered },
      { name: t('group.migrant'), channels: channels.byGroup.migrant },
    ],
    [channels, t],
  );
  const picture = useMemo(() => pictureOf(mixes, lang), [mixes, lang]);
  const reading = [
    ...(channels.evenness === null ? [] : [t('channels.evenness', { value: number(channels.evenness, lang, 2) })]),
    ...(channels.totalVariation === null ? [] : [t('channels.distance', { value: number(channels.totalVariation, lang, 2) })]),
    t('channels.proxy', { number: countText(channels.proxy, s) }),
  ];
  const table = {
    columns: [t('col.group'), t('col.channel'), t('col.count'), t('col.share')],
    rows: mixes.flatMap((m) => m.channels.map((c) => [m.name, word('channel', c.channel), countText(c.count, s), shareText(c.share, s)])),
  };
  return (
    <Figure figure="channels" title={t('channels.title')} reading={reading} table={table}>
      <Chart picture={picture} label={reading.join(' ')} />
    </Figure>
  );
}

function pictureOf(mixes: readonly Mix[], lang: string): Picture {
  const names = mixes[0]?.channels.map((c) => c.channel) ?? [];
  const shareOf = (m: Mix, channel: string): number | null => m.channels.find((c) => c.channel === channel)?.share ?? null;
  const option = (): ChartOption => ({
    // Patterns as well as colours.
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    grid: { left: 8, right: 16, top: 60, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, textStyle: { color: colour.ink } },
    tooltip: { trigger: 'item', valueFormatter: (v) => (typeof v === 'number' ? percent(v, lang) : '') },
    xAxis: {
      type: 'value',
      max: 1,
      axisLabel: { formatter: (v: number) => percent(v, lang, 0), color: colour.ink2 },
      splitLine: { show: false },
    },
    yAxis: { type: 'category', inverse: true, data: mixes.map((m) => m.name), axisTick: { show: false }, axisLine: { show: false } },
    series: names.map((channel, i) => ({
      type: 'bar',
      name: word('channel', channel),
      stack: 'mix',
      barWidth: 26,
      itemStyle: { color: seriesColour[i % seriesColour.length] as string, borderColor: colour.paper, borderWidth: 1 },
      label: {
        show: true,
        color: colour.ink,
        backgroundColor: 'rgba(255,255,255,0.85)',
        padding: [1, 3],
        borderRadius: 3,
        formatter: (p) => (typeof p.value === 'number' ? percent(p.value, lang, 0) : ''),
      },
      data: mixes.map((m) => {
        const value = shareOf(m, channel) ?? 0;
        return { value, label: { show: value >= LABEL_FROM } };
      }),
    })),
  });
  const narrow = (): ChartOption => ({ grid: { top: 100 }, series: names.map(() => ({ type: 'bar', label: { show: false } })) });
  return { option, height: HEIGHT, narrow: { option: narrow, height: HEIGHT + 40 } };
}
