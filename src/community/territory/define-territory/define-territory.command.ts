import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { GridPlan } from './define-territory.decision.ts';

export class DefineTerritory extends Command<{ readonly revision: number; readonly position: number }> {
  constructor(
    readonly community: string,
    readonly ask: { readonly plan: readonly GridPlan[] },
    readonly meta: Meta,
  ) {
    super();
  }
}
