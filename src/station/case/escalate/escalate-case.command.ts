import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { AgencyUnit } from '#community/published';
import type { Done } from '../cases.ts';

export class EscalateCase extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly to: AgencyUnit; readonly reason: string; readonly tried: string; readonly returnTo?: 'window' | 'officer' },
    readonly meta: Meta,
  ) {
    super();
  }
}
