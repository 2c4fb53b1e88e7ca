import { Module } from '@nestjs/common';
import { DashboardHttp } from './dashboard/dashboard.http.ts';
import { Dashboards } from './dashboard/dashboards.ts';
import { FigureMaker } from './dashboard/figure-maker.ts';
import { ShowDashboardHandler } from './dashboard/show-dashboard.query.ts';
import { ExplainFigureHandler } from './explanation/explain-figure.query.ts';
import { ExplanationHttp } from './explanation/explanation.http.ts';
import { FigureEvents } from './explanation/figure-events.ts';
import { FactReader } from './facts/fact-reader.ts';
import { FactsAsOf } from './facts/facts-as-of.ts';
import { LiveFacts } from './facts/live-facts.ts';
import { PublicSnapshots } from './public/public-figures.ts';
import { PublicHttp } from './public/public.http.ts';
import { ShowPublicFiguresHandler } from './public/show-public-figures.query.ts';

@Module({
  controllers: [DashboardHttp, ExplanationHttp, PublicHttp],
  providers: [
    FactReader,
    FactsAsOf,
    LiveFacts,
    FigureMaker,
    FigureEvents,
    Dashboards,
    PublicSnapshots,
    ShowDashboardHandler,
    ExplainFigureHandler,
    ShowPublicFiguresHandler,
  ],
})
export class ParticipationModule {}
