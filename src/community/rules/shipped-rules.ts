import { Injectable } from '@nestjs/common';
import { type Calendar, chinaCalendar, createCalendar } from '#libs/working-days';
import type { Catalogue } from '../catalogue/catalogue.types.ts';
import { shippedCatalogue } from '../catalogue/shipped.ts';
import { shippedLimits } from '../limits/shipped.ts';
import type { ItemRules, Place, PromiseOf, ReportKind, Route, Rule, Rung } from '../published.ts';
import { limitsOfItem, type RoutingRules, route } from '../routing/routing.decision.ts';

/** Catalogue, limits and calendar as the other rooms ask for them. All of it is data with sources and dates. */
@Injectable()
export class ShippedRules implements ItemRules {
  readonly catalogue: Catalogue = shippedCatalogue;
  readonly calendar: Calendar = createCalendar(chinaCalendar);
  private readonly rules: RoutingRules = { catalogue: this.catalogue, limits: shippedLimits(), calendar: this.calendar };

  route(ask: { kind: ReportKind; item?: string; at: string; place?: Place }): Route {
    return route(ask, this.rules);
  }

  item(code: string): ReturnType<ItemRules['item']> {
    return this.catalogue.byCode(code);
  }

  limits(code: string, submittedAt: string): { promise: PromiseOf; rule: Rule; rung: Rung; itemVersion: string } {
    return limitsOfItem(code, submittedAt, this.rules);
  }

  workingDaysAfter(at: string, days: number): string {
    return this.calendar.addWorkingDays(at, days).at;
  }
}
