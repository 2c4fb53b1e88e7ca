import { Streams, type StreamTools } from '#libs/event-store';
import { type EventOf, isoTime, type Meta } from '#libs/eventing';

/** What is to be played; the moments are epoch milliseconds. */
export interface Year {
  readonly reports: number;
  readonly seed: string;
  readonly from: number;
  readonly until: number;
}

/** Stands in the log of a community that is played: everything between the two was never said by anybody. */
export type SimulationEvent =
  | EventOf<'simulation.Begun', Year & { readonly invented: true }>
  | EventOf<'simulation.Finished', { readonly reports: number; readonly acts: number }>;

export type Simulation = { readonly is: 'unknown' } | { readonly is: 'begun' | 'finished'; readonly year: Year };

const evolve = (now: Simulation, event: SimulationEvent): Simulation => {
  switch (event.type) {
    case 'simulation.Begun': {
      const { invented: _, ...year } = event.data;
      return { is: 'begun', year };
    }
    case 'simulation.Finished':
      return now.is === 'unknown' ? now : { ...now, is: 'finished' };
  }
};

/** How the `simulation-<community>` stream is folded. */
export const simulationKind = { prefix: 'simulation', initial: { is: 'unknown' } as Simulation, evolve };

const metaOf = (community: string, step: string, at: number): Meta => ({
  ...{ actor: 'demo', capacity: 'demo', unit: 'demo', community },
  ...{ at: isoTime(at), now: isoTime(at), correlationId: `simulation ${step}`, key: `simulation ${step}` },
});

/** Begun once with fixed parameters, so that an interrupted play goes on with the very same plan; finished once. */
export class SimulationMarker {
  private readonly streams: Streams<Simulation, SimulationEvent>;

  constructor(
    tools: StreamTools,
    private readonly community: string,
  ) {
    this.streams = new Streams(simulationKind, tools);
  }

  async read(): Promise<Simulation> {
    return (await this.streams.state(this.community)).state;
  }

  async begin(year: Year): Promise<void> {
    await this.streams.change(
      this.community,
      (now) => (now.is === 'unknown' ? [{ type: 'simulation.Begun', data: { ...year, invented: true } }] : []),
      metaOf(this.community, 'begun', year.from),
    );
  }

  async finish(done: { readonly reports: number; readonly acts: number }, until: number): Promise<void> {
    await this.streams.change(
      this.community,
      (now) => (now.is === 'begun' ? [{ type: 'simulation.Finished', data: done }] : []),
      metaOf(this.community, 'finished', until),
    );
  }
}
