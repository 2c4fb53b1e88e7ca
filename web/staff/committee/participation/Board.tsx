import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { moment } from '../../../shared/format/dates.ts';
import { useShown } from './data.ts';
import { ChannelsFigure } from './figures/Channels.tsx';
import { CountsFigure, LevelFigure, QualityFigure } from './figures/Counts.tsx';
import { FunnelFigure } from './figures/Funnel.tsx';
import { GridsFigure } from './figures/Grids.tsx';
import { MediationFigure, OnTimeFigure, RatingsFigure, RemedyFigure } from './figures/Kept.tsx';
import { LoopFigure } from './figures/Loop.tsx';
import { LorenzFigure } from './figures/Lorenz.tsx';
import { ParityFigure } from './figures/Parity.tsx';
import { RateFigure } from './figures/Rate.tsx';
import { ResponseFigure } from './figures/Response.tsx';

type Row = 'who' | 'became' | 'where' | 'quality';

function Section({ row, children }: { readonly row: Row; readonly children: ReactNode }) {
  const { t } = useTranslation('participation');
  return (
    <section aria-labelledby={`row-${row}`}>
      <h2 id={`row-${row}`}>{t(`rows.${row}`)}</h2>
      <div className="figures">{children}</div>
    </section>
  );
}

/** The committee's morning: the figures it looks at every day. */
export function ShortBoard() {
  return (
    <>
      <Section row="who">
        <RateFigure />
        <ParityFigure />
        <FunnelFigure />
      </Section>
      <Section row="became">
        <ResponseFigure />
        <OnTimeFigure />
        <LoopFigure />
      </Section>
      <Section row="where">
        <GridsFigure />
      </Section>
    </>
  );
}

/** Everything. */
export function FullBoard() {
  return (
    <>
      <Section row="who">
        <RateFigure />
        <ParityFigure />
        <FunnelFigure />
        <ChannelsFigure />
        <CountsFigure />
      </Section>
      <Section row="became">
        <ResponseFigure />
        <OnTimeFigure />
        <LoopFigure />
        <RatingsFigure />
        <RemedyFigure />
        <MediationFigure />
        <LevelFigure />
      </Section>
      <Section row="where">
        <GridsFigure />
        <LorenzFigure />
      </Section>
      <Section row="quality">
        <QualityFigure />
      </Section>
    </>
  );
}

/** What the figures are a function of: period, record, rules, calendar, population. */
export function AsOf() {
  const { t, i18n } = useTranslation('participation');
  const { window, asOf } = useShown().dashboard;
  const lang = i18n.language;
  return (
    <p className="small faint">
      {t('asOf', {
        from: moment(window.from, lang),
        to: moment(window.to, lang),
        at: moment(asOf.recordedAt, lang),
        position: asOf.position,
        config: asOf.config,
        calendar: asOf.calendar,
      })}{' '}
      {asOf.population ? t('population', asOf.population) : t('noPopulation')}
    </p>
  );
}
