import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '#libs/event-store';
import { openSqliteLog } from '#libs/event-store-sqlite';
import type { ReadModels } from '#libs/read-models';
import { SqliteReadModels } from '#libs/read-models-sqlite';
import { ConfigError } from './app.config.ts';
import { lockFolder } from './app.lock.ts';

/** The log and the views of a data folder, both read-only, and an empty place to shape views anew. */
export interface Replay {
  readonly log: EventStore;
  readonly stored: ReadModels;
  readonly fresh: ReadModels;
  /** Also removes what was shaped anew. */
  readonly close: () => Promise<void>;
}

/** Keeps the folder for itself while it reads, so that log and views stand still. Throws ConfigError and the adapters' errors. */
export const openReplay = async (data: string): Promise<Replay> => {
  const events = join(data, 'events.db');
  if (!existsSync(events)) throw new ConfigError(`目录 ${data} 里没有数据。`, `There is no data in the folder ${data}.`);
  const letGo = lockFolder(data);
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-replay-'));
  const close = async (...open: readonly { close(): Promise<void> }[]): Promise<void> => {
    for (const one of open) await one.close();
    await rm(folder, { recursive: true, force: true });
    letGo();
  };
  try {
    const log = openSqliteLog(events, { readOnly: true });
    const stored = new SqliteReadModels({ path: join(data, 'views.db'), readOnly: true });
    const fresh = new SqliteReadModels({ path: join(folder, 'views.db') });
    return { log, stored, fresh, close: () => close(log, stored, fresh) };
  } catch (error) {
    await close();
    throw error;
  }
};
