import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CommandBus } from '@nestjs/cqrs';
import { Refusal } from '#libs/eventing';
import type { EdgeRequest } from '#libs/http';
import { ProcessRunner } from '#libs/projections';
import { pino, type Logger } from 'pino';
import type { AppConfig } from './app.config.ts';
import { prepareDeadlines } from './app.deadlines.ts';
import { type DemoHouse, seedDemo } from './app.demo.ts';
import { drain } from './app.drain.ts';
import { type House, openHouse } from './app.house.ts';
import { buildServer } from './app.server.ts';
import { TerritoryService } from './community/views/territory/territory.service.ts';
import type { HandoverDeadlines } from './coordination/deadlines/handover-deadlines.ts';
import { processes } from './coordination/processes.ts';
import type { Simulated } from './tools/simulate/simulate-year.ts';

const SEED_WAIT_MS = 60_000;

/** A running product: its address, what the demo made, and how to end it. */
export interface Running {
  readonly app: NestFastifyApplication;
  readonly house: House;
  readonly processes: ProcessRunner;
  /** Looks by itself once a minute; `sweep` looks now. */
  readonly deadlines: Pick<HandoverDeadlines, 'sweep'>;
  /** Ready to serve from caught-up views, with what was played for the demo; rejects when seeding fails. */
  readonly ready: Promise<Simulated | undefined>;
  /** Stops the processes; what they would have done is done at the next start. */
  readonly rest: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const DEMO_COMMUNITY = { id: 'hongmen', name: { zh: '黉门街社区', en: 'Hongmen Street Community' } };

/** Nothing of a request but its id and route goes to the log (no body, no query, no personal data). */
const errorLog =
  (log: Logger) =>
  (error: unknown, request: EdgeRequest): void => {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    log.error(
      { correlationId: request.id, method: request.method, route: request.url.split('?', 1)[0], name, message, stack },
      'unforeseen error',
    );
  };

interface Processes {
  readonly runner: ProcessRunner;
  /** From here on they follow the log by themselves. */
  readonly follow: () => void;
  readonly stop: () => Promise<void>;
}

const prepareProcesses = (house: House, app: NestFastifyApplication, log: Logger): Processes => {
  const commands = app.get(CommandBus);
  const runner = new ProcessRunner({
    store: house.store,
    processes,
    ledger: house.ledger,
    execute: (command) => commands.execute(command as never),
    isRefusal: (error) => error instanceof Refusal,
    upcast: house.upcast,
    onRefused: ({ process, event, error }) =>
      log.warn({ process, position: event.position, code: (error as Refusal).code }, 'a process was refused'),
    onParked: ({ process, key }) => log.error({ process, key }, 'a process has parked'),
  });
  const stopping = new AbortController();
  const stopWaking = house.store.onAppended(() => runner.wake());
  let running: Promise<void> | undefined;
  const follow = (): void => {
    if (!stopping.signal.aborted) running ??= runner.run(stopping.signal);
  };
  const stop = async (): Promise<void> => {
    stopWaking();
    stopping.abort();
    await running;
  };
  return { runner, follow, stop };
};

/** A house that cannot be moved into is left closed. */
const orClose = <T>(house: House, moving: Promise<T>): Promise<T> =>
  moving.catch(async (error: unknown) => {
    await house.close();
    throw error;
  });

/** Opens the data folder, builds the application, starts the processes and, on an empty folder, the demo. Does not listen. */
export const run = async (
  config: AppConfig,
  password: string,
  house?: House,
  play: Pick<DemoHouse, 'year' | 'onProgress'> = {},
): Promise<Running> => {
  const log = pino({ level: config.logLevel, base: null, redact: ['*.text', '*.contact', '*.password'] });
  const home = house ?? (await openHouse(config, { onTrouble: (what) => log.warn({ what }, 'projections') }));
  const missing = new Set(['views', 'demo']);
  const app = await orClose(
    home,
    buildServer(home, {
      community: { ...DEMO_COMMUNITY, demo: config.demo !== 'none' },
      readiness: { missing: () => [...missing, ...home.faults()] },
      onInternalError: errorLog(log),
    }),
  );
  const { runner, follow, stop } = prepareProcesses(home, app, log);
  const deadlines = prepareDeadlines(home, app, { community: DEMO_COMMUNITY.id, log });
  const rest = async (): Promise<void> => {
    await deadlines.stop();
    await stop();
  };
  const closing = new AbortController();
  const ready = async (): Promise<Simulated | undefined> => {
    await home.caughtUp.whenCaughtUp(await home.store.head(), SEED_WAIT_MS);
    await app.get(TerritoryService).load();
    missing.delete('views');
    // Played without anybody beside it, so that the same year gives the same log.
    const played = await seedDemo({ config, house: home, app, runner, password, signal: closing.signal, ...play });
    if (closing.signal.aborted) return played;
    follow();
    await home.caughtUp.whenCaughtUp(await home.store.head(), SEED_WAIT_MS);
    await app.get(TerritoryService).load();
    missing.delete('demo');
    if (!closing.signal.aborted) deadlines.start();
    return played;
  };
  const getReady = ready();
  const close = async (): Promise<void> => {
    closing.abort();
    home.caughtUp.close();
    await getReady.catch(() => undefined);
    await deadlines.stop();
    await drain(app);
    await stop();
    await home.close();
  };
  return { app, house: home, processes: runner, deadlines, ready: getReady, rest, close };
};
