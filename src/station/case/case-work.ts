import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/event-store';
import type { Meta } from '#libs/eventing';
import type { StationEvent } from '../published.ts';
import { Askers } from './askers.ts';
import { type Act, type Asker, permitted } from './case-access.ts';
import type { Matter } from './case.state.ts';
import { StationCases } from './cases.ts';

/** A person's act on a case: load, ask whether this post may, decide, append. */
@Injectable()
export class CaseWork {
  constructor(
    private readonly cases: StationCases,
    private readonly askers: Askers,
  ) {}

  /** Throws Missing (not the asker's), Refusal, and what `Streams.change` throws. */
  by(
    act: Act,
    asked: { readonly reportId: string; readonly meta: Meta },
    decide: (now: Matter, by: Asker) => readonly StationEvent[],
  ): Promise<Outcome<StationEvent>> {
    const { reportId, meta } = asked;
    const { account, capacity, grids } = this.askers.of(meta);
    const by: Asker = { account, capacity, grids };
    return this.cases.change(reportId, (now) => decide(permitted(act, by, now), by), meta);
  }
}
