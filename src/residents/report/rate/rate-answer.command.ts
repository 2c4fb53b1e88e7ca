import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Satisfaction } from '../../published.ts';
import type { Done } from '../reports.ts';

export class RateAnswer extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly satisfaction: Satisfaction; readonly solved: boolean; readonly comment?: string },
    readonly meta: Meta,
  ) {
    super();
  }
}
