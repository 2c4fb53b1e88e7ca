import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { PopulationRow } from './record-population.decision.ts';

export class RecordPopulation extends Command<{ readonly revision: number; readonly position: number }> {
  constructor(
    readonly community: string,
    readonly ask: { readonly rows: readonly PopulationRow[] },
    readonly meta: Meta,
  ) {
    super();
  }
}
