import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Clock, Upcast } from '#libs/eventing';
import { systemClock, upcaster } from '#libs/eventing';
import type { EventStore, ProcessLedger, StreamTools } from '#libs/event-store';
import { openSqliteLog, SqliteEventStore } from '#libs/event-store-sqlite';
import type { Change, Changes } from '#libs/http';
import { bindMasterKey, createSealer, keyedHash, type KeyVault, type Sealer, type Secrets } from '#libs/privacy';
import { SqliteVault } from '#libs/privacy-sqlite';
import { CaughtUp, ProjectionRunner } from '#libs/projections';
import type { ReadModels } from '#libs/read-models';
import { SqliteReadModels } from '#libs/read-models-sqlite';
import { checkClock } from './app.clock.ts';
import type { AppConfig } from './app.config.ts';
import { masterKeyFor } from './app.key.ts';
import { lockFolder } from './app.lock.ts';
import { projections } from './app.views.ts';
import type { FromWorker, ToWorker } from './app.worker-messages.ts';

/** Everything that the rooms stand on: the log, the vault, the views and the worker that shapes them. */
export interface House {
  readonly config: AppConfig;
  readonly clock: Clock;
  readonly store: EventStore;
  readonly ledger: ProcessLedger;
  readonly vault: KeyVault & Secrets;
  readonly sealer: Sealer;
  readonly tools: StreamTools;
  readonly upcast: Upcast;
  readonly models: ReadModels;
  readonly changes: Changes;
  readonly caughtUp: CaughtUp;
  /** A keyed hash for one purpose; different purposes never give the same value. */
  readonly hashFor: (purpose: string) => (text: string) => string;
  /** For work that can be done again: the log is synced once at its end instead of at each commit. Meanwhile nobody is promised anything. */
  readonly deferringSync: <T>(work: () => Promise<T>) => Promise<T>;
  /** Whether what is acknowledged now is durable. */
  readonly isDurable: () => boolean;
  /** Why the house cannot serve, by part; empty when all is well. */
  readonly faults: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Tells live pages and waiting readers what the worker has shaped. */
class ChangeHub implements Changes {
  private readonly listeners = new Set<(change: Change) => void>();

  subscribe(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }
}

interface Shaping {
  readonly models: ReadModels;
  readonly wake: (head: number) => void;
  readonly stop: () => Promise<void>;
}

interface Hears {
  readonly progress: (message: FromWorker) => void;
  readonly fault: (what: string) => void;
}

interface Paths {
  readonly log: string;
  readonly views: string;
}

/** Starts the projection worker and keeps it told of new events. Resolves once it has opened its files. */
const shapeInWorker = async (paths: Paths, on: Hears): Promise<Shaping> => {
  const worker = new Worker(new URL('./app.worker.js', import.meta.url), {
    workerData: paths,
    resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 24 },
  });
  let stopping = false;
  await new Promise<void>((opened, failed) => {
    worker.once('message', () => opened());
    worker.once('error', failed);
  });
  worker.on('message', on.progress);
  worker.on('error', (error) => on.fault(`projections: ${error.name}`));
  worker.on('exit', () => !stopping && on.fault('projections: the worker has ended'));
  const tell = (message: ToWorker): void => worker.postMessage(message);
  return {
    models: new SqliteReadModels({ path: paths.views, readOnly: true }),
    wake: (head) => tell({ wake: head }),
    stop: async () => {
      stopping = true;
      const ended = new Promise<void>((done) => worker.once('exit', () => done()));
      tell({ stop: true });
      await ended;
    },
  };
};

/** The same in this thread: for tests and tools, where no built worker file is at hand. */
const shapeHere = async (paths: Paths, on: Hears): Promise<Shaping> => {
  const models = new SqliteReadModels({ path: paths.views });
  const store = openSqliteLog(paths.log, { readOnly: true });
  const runner = new ProjectionRunner({ store, models, projections, upcast: upcaster([]), onProgress: on.progress });
  const stopping = new AbortController();
  const running = runner.run(stopping.signal);
  return {
    models,
    wake: () => runner.wake(),
    stop: async () => {
      stopping.abort();
      await running;
      await store.close();
    },
  };
};

interface How {
  readonly clock?: Clock;
  readonly inWorker?: boolean;
  /** Hears of parked views and of passes that were tried again: codes and positions, never data. */
  readonly onTrouble?: (what: string) => void;
  /** Commits without waiting for the disk: what is acknowledged then may be lost. Only to measure what syncing costs. */
  readonly unsafeNoSync?: boolean;
}

/** Opens the data folder, for this process alone. Throws ConfigError when another has it, and the adapters' errors (damaged file, unsafe SQLite, folder not writable), ClockFarOff. */
export const openHouse = async (config: AppConfig, how: How = {}): Promise<House> => {
  mkdirSync(config.data, { recursive: true, mode: 0o700 });
  const letGo = lockFolder(config.data);
  try {
    const house = await furnish(config, how);
    return { ...house, close: () => house.close().finally(letGo) };
  } catch (error) {
    letGo();
    throw error;
  }
};

const furnish = async (config: AppConfig, how: How): Promise<House> => {
  const paths = { log: join(config.data, 'events.db'), views: join(config.data, 'views.db') };
  const masterKey = masterKeyFor(config);
  const vault = new SqliteVault({ path: join(config.data, 'keys.db') });
  bindMasterKey(vault, masterKey);
  const store = new SqliteEventStore({
    path: paths.log,
    beforeCommit: () => vault.flush(),
    ...(how.unsafeNoSync ? { synchronous: 'OFF', unsafe: true } : {}),
  });
  const clock = how.clock ?? systemClock;
  await checkClock(store, clock).catch(async (error: unknown) => {
    await store.close();
    vault.close();
    throw error;
  });
  let deferring = 0;
  const hub = new ChangeHub();
  const caughtUp = new CaughtUp(projections.map((p) => p.spec.name));
  const faults = new Set<string>();
  const progress = (message: FromWorker): void => {
    if ('fault' in message) faults.add(message.fault);
    if ('trouble' in message) how.onTrouble?.(message.trouble);
    if (!('position' in message)) return;
    for (const touched of message.touched) hub.tell({ view: touched.view, ids: touched.ids, position: message.position });
    caughtUp.report(message);
  };
  const shape = how.inWorker === false ? shapeHere : shapeInWorker;
  const { models, wake, stop } = await shape(paths, { progress, fault: (what) => faults.add(what) });
  const sealer = createSealer(masterKey, vault);
  const stopWaking = store.onAppended(wake);
  const upcast = upcaster([]);
  return {
    config,
    clock,
    store,
    ledger: store.ledger,
    vault,
    sealer,
    tools: { store, seal: (subject, eventId, fields) => sealer.seal(subject, eventId, fields), upcast, version: () => 1 },
    upcast,
    models,
    changes: hub,
    caughtUp,
    hashFor: (purpose) => keyedHash(masterKey, purpose),
    deferringSync: async (work) => {
      deferring += 1;
      return store.deferringSync(work).finally(() => (deferring -= 1));
    },
    isDurable: () => deferring === 0,
    faults: () => [...faults, ...(store.health().writable ? [] : ['event store']), ...(vault.health().writable ? [] : ['key vault'])],
    close: async () => {
      caughtUp.close();
      stopWaking();
      await stop();
      await store.close();
      await models.close();
      vault.close();
    },
  };
};
