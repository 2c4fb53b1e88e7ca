import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '../../../../shared/api/types.ts';
import { percent } from '../../../../shared/format/numbers.ts';
import { colour } from '../../../../shared/theme/tokens.ts';
import { lookUp, word } from '../../../../shared/words/words.ts';
import { Chart, type Picture } from '../charts/Chart.tsx';
import type { ChartOption } from '../charts/echarts.ts';
import { countText, guardedShare, shareText, useShown } from '../data.ts';
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
const nodeWord = (code: string): string => lookUp(`participation:loop.${code}`) ?? word('unit', code);

/** Red is for the broken promise alone: what got no answer in time. */
const NODE: Readonly<Record<string, string>> = { told: colour.accent, overdue: colour.broken };

/** What was passed up, and whether it came back and reached the resident. */
export function LoopFigure() {
  const { t, i18n } = useTranslation('participation');
  const { closedLoop } = useShown().dashboard;
  const s = useSpeaker();
  const lang = i18n.language;
  const links = useMemo(() => linksOf(closedLoop.flows), [closedLoop.flows]);
  const picture = useMemo(() => pictureOf(links), [links]);
  const reading = readingOf(closedLoop, t, {
    count: (x) => countText(x, s),
    share: (x) => shareText(x, s),
    lang,
  });
  const table = {
    columns: [t('col.from'), t('col.to'), t('col.count')],
    rows: closedLoop.flows.map((f) => [nodeWord(f.from), nodeWord(f.to), countText(f.count, s)]),
  };
  return (
    <Figure figure="closed-loop" title={t('loop.title')} reading={reading} table={table}>
      {links.length > 0 && <Chart picture={picture} label={reading.join(' ')} />}
    </Figure>
  );
}

interface Say {
  readonly count: (x: Dashboard['closedLoop']['escalated']) => string;
  readonly share: (x: number | null) => string;
  readonly lang: string;
}

function readingOf(loop: Dashboard['closedLoop'], t: T, say: Say): string[] {
  const { low, high, rate } = loop;
  const interval = low === null || high === null ? '' : t('interval', { low: percent(low, say.lang), high: percent(high, say.lang) });
  const opinions = guardedShare(loop.opinions)?.rate;
  return [
    t('loop.line', {
      escalated: say.count(loop.escalated),
      answered: say.count(loop.answered),
      passedOn: say.count(loop.passedOn),
      orphans: say.count(loop.orphans),
    }),
    ...(rate === null ? [] : [t('loop.rate', { rate: say.share(rate), interval, matured: say.count(loop.matured) })]),
    ...(opinions === undefined || opinions === null ? [] : [t('loop.opinions', { rate: say.share(opinions) })]),
  ];
}

/** Only numbers that may be shown have a width. */
const linksOf = (flows: Flows): Link[] =>
  flows.flatMap((f) => (typeof f.count === 'number' && f.count > 0 ? [{ source: f.from, target: f.to, value: f.count }] : []));

function pictureOf(links: readonly Link[]): Picture {
  const names = [...new Set(links.flatMap((l) => [l.source, l.target]))];
  const option: ChartOption = {
    tooltip: { trigger: 'item' },
    series: [
      {
        type: 'sankey',
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
  };
  const narrow: ChartOption = { series: [{ type: 'sankey', right: 110, label: { fontSize: 11, width: 100, overflow: 'break' } }] };
  return { option, height: HEIGHT, narrow: { option: narrow, height: HEIGHT } };
}
