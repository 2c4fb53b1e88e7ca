import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../../shared/api/types.ts';
import { lookUp, word } from '../../../../shared/words/words.ts';
import { countText, guardedShare, shareText, useShown } from '../data.ts';
import { Figure } from '../Figure.tsx';
import { useSpeaker } from '../useSpeaker.ts';
import { Bars } from './Bars.tsx';

const KINDS: readonly Kind[] = ['opinion', 'complaint', 'dispute'];

export function CountsFigure() {
  const { t } = useTranslation('participation');
  const { counts } = useShown().dashboard;
  const s = useSpeaker();
  const kinds = KINDS.map((k) => ({ label: word('kind', k), count: counts.byKind[k] }));
  const states = Object.entries(counts.byStatus).map(([code, count]) => ({ label: word('state', code), count }));
  const reading = [
    t('counts.total', { number: countText(counts.total, s) }),
    t('counts.sensitive', { number: countText(counts.sensitive, s) }),
  ];
  const table = {
    columns: [t('col.what'), t('col.count')],
    rows: [...kinds, ...states].map((b) => [b.label, countText(b.count, s)]),
  };
  return (
    <Figure figure="counts" title={t('counts.title')} reading={reading} table={table}>
      <Bars caption={t('counts.kind')} bars={kinds} />
      <Bars caption={t('counts.status')} bars={states} />
    </Figure>
  );
}

const LEVELS = ['courtyard', 'grid', 'community', 'above'] as const;

export function LevelFigure() {
  const { t } = useTranslation('participation');
  const { lowestLevel } = useShown().dashboard;
  const s = useSpeaker();
  const levels = LEVELS.map((l) => ({ label: t(`level.${l}`), count: lowestLevel.levels[l] ?? 0 }));
  const rungs = Object.entries(lowestLevel.rungs).map(([r, count]) => ({ label: lookUp(`participation:rung.${r}`) ?? r, count }));
  const within = guardedShare(lowestLevel.within)?.rate ?? null;
  const table = {
    columns: [t('col.what'), t('col.count')],
    rows: [...levels, ...rungs].map((b) => [b.label, countText(b.count, s)]),
  };
  const reading = within === null ? [] : [t('level.within', { rate: shareText(within, s) })];
  return (
    <Figure figure="lowest-level" title={t('level.title')} reading={reading} table={table}>
      <Bars caption={t('level.title')} bars={levels} />
      <Bars caption={t('rung.title')} bars={rungs} />
    </Figure>
  );
}

export function QualityFigure() {
  const { t } = useTranslation('participation');
  const { quality } = useShown().dashboard;
  const s = useSpeaker();
  const rows = [
    [t('quality.anonymous'), shareText(quality.anonymousShare, s)],
    [t('quality.proxy'), shareText(quality.proxyShare, s)],
    [t('quality.unclassified'), shareText(quality.unclassifiedShare, s)],
    [t('quality.unknown'), shareText(quality.unknownResidencyShare, s)],
    [t('quality.population'), quality.populationDate ?? s.none],
    [t('quality.calendar'), quality.calendarComplete ? t('quality.complete') : t('quality.incomplete')],
  ] as const;
  return (
    <Figure figure="quality" title={t('quality.title')} reading={[]} table={{ columns: [t('col.what'), t('col.share')], rows }}>
      <dl className="facts facts-dense">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Figure>
  );
}
