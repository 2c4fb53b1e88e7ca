import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '../../../../shared/api/types.ts';
import { percent } from '../../../../shared/format/numbers.ts';
import { colour } from '../../../../shared/theme/tokens.ts';
import { type Fact, Facts } from '../../../../shared/ui/Facts.tsx';
import { lookUp } from '../../../../shared/words/words.ts';
import { Chart, type Picture } from '../charts/Chart.tsx';
import type { ChartOption } from '../charts/echarts.ts';
import { countText, guardedShare, shareText, type Speaker, useShown } from '../data.ts';
import { Figure } from '../Figure.tsx';
import { useSpeaker } from '../useSpeaker.ts';

type T = TFunction<'participation'>;
type Flows = Dashboard['closedLoop']['flows'];
interface Link {
  readonly source: string;
  readonly target: string;
  readonly value: number;
}
const HEIGHT = 280;

/** The end of a flow, or a body on the way. */
const nodeWord = (code: string): string => lookUp(`participation:loop.node.${code}`) ?? lookUp(`participation:loop.${code}`) ?? code;

/** Red is for the broken promise alone: what got no answer in time. */
const NODE: Readonly<Record<string, string>> = { told: colour.accent, overdue: colour.broken };

/** What was passed up, and whether it came back and reached the resident. */
export function LoopFigure() {
  const { t } = useTranslation('participation');
  const { closedLoop } = useShown().dashboard;
  const s = useSpeaker();
  const links = useMemo(() => linksOf(closedLoop.flows), [closedLoop.flows]);
  const picture = useMemo(() => pictureOf(links), [links, t]);
  const facts = factsOf(closedLoop, t, s);
  const table = {
    columns: [t('col.from'), t('col.to'), t('col.count')],
    rows: closedLoop.flows.map((f) => [nodeWord(f.from), nodeWord(f.to), countText(f.count, s)]),
  };
  return (
    <Figure figure="closed-loop" title={t('loop.title')} reading={[]} table={table}>
      <Facts facts={facts} dense />
      {links.length > 0 && <Chart picture={picture} label={facts.map(([name, value]) => `${name} ${String(value)}`).join('; ')} />}
    </Figure>
  );
}

function factsOf(loop: Dashboard['closedLoop'], t: T, s: Speaker): Fact[] {
  const { low, high, rate } = loop;
  const interval = low === null || high === null ? '' : t('interval', { low: percent(low, s.lang), high: percent(high, s.lang) });
  const opinions = guardedShare(loop.opinions)?.rate ?? null;
  return [
    [t('loop.escalated'), countText(loop.escalated, s)],
    [t('loop.came'), countText(loop.answered, s)],
    [t('loop.passedOn'), countText(loop.passedOn, s)],
    [t('loop.orphans'), countText(loop.orphans, s)],
    [t('loop.rateLabel'), rate === null ? '' : t('loop.rate', { rate: shareText(rate, s), interval, matured: countText(loop.matured, s) })],
    [t('loop.opinionsLabel'), opinions === null ? '' : shareText(opinions, s)],
  ];
}

/** Only numbers that may be shown have a width. */
const linksOf = (flows: Flows): Link[] =>
  flows.flatMap((f) => (typeof f.count === 'number' && f.count > 0 ? [{ source: f.from, target: f.to, value: f.count }] : []));

function pictureOf(links: readonly Link[]): Picture {
  const names = [...new Set(links.flatMap((l) => [l.source, l.target]))];
  const option = (): ChartOption => ({
    tooltip: { trigger: 'item' },
    series: [
      {
        type: 'sankey',
        nodeAlign: 'left',
        left: 4,
        right: 150,
        top: 8,
        bottom: 8,
        nodeGap: 14,
        nodeWidth: 14,
        draggable: false,
        label: { color: colour.ink, formatter: (p) => `${nodeWord(p.name)} ${typeof p.value === 'number' ? p.value : ''}` },
        lineStyle: { color: colour.edge, opacity: 0.35, curveness: 0.5 },
        data: names.map((name) => ({ name, itemStyle: { color: NODE[name] ?? colour.ink2, borderWidth: 0 } })),
        links: [...links],
      },
    ],
  });
  const narrow = (): ChartOption => ({ series: [{ type: 'sankey', right: 110, label: { fontSize: 11, width: 100, overflow: 'break' } }] });
  return { option, height: HEIGHT, narrow: { option: narrow, height: HEIGHT } };
}
