import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStore } from '#libs/event-store';
import { openSqliteLog } from '#libs/event-store-sqlite';
import { SqliteVault } from '#libs/privacy-sqlite';
import type { Bilingual, CommunityEvent } from '#community/published';
import type { Recorded } from '#libs/eventing';
import { Credentials } from './identity/session/credentials.ts';

/** A data folder seen from outside: nothing is written, and a product may be running on it. */
export interface Peek {
  readonly courtyards: readonly { readonly code: string; readonly name: Bilingual }[];
  /** The account of a user name. */
  accountOf(username: string): string | undefined;
  hasReport(reportId: string): Promise<boolean>;
  close(): Promise<void>;
}

type Assigned = Recorded<Extract<CommunityEvent, { type: 'community.CourtyardAssigned' }>>;

const PAGE = 1_000;

const assigned = async (log: EventStore): Promise<Assigned[]> => {
  const found: Assigned[] = [];
  for (let after = 0, atEnd = false; !atEnd; ) {
    const page = await log.read(after, { limit: PAGE, types: ['community.CourtyardAssigned'] });
    found.push(...(page.events as readonly Assigned[]));
    ({ upTo: after, atEnd } = page);
  }
  return found;
};

/** undefined where there is no data yet. Throws the adapters' errors. */
export const peek = async (data: string): Promise<Peek | undefined> => {
  const [events, keys] = [join(data, 'events.db'), join(data, 'keys.db')];
  if (!existsSync(events) || !existsSync(keys)) return undefined;
  const log = openSqliteLog(events, { readOnly: true });
  const vault = new SqliteVault({ path: keys, readOnly: true });
  const courtyards = new Map((await assigned(log)).map(({ data: { courtyard, name } }) => [courtyard, { code: courtyard, name }]));
  return {
    courtyards: [...courtyards.values()],
    accountOf: (username) => new Credentials(vault).accountOf(username),
    hasReport: async (reportId) => (await log.load(`report-${reportId}`)).length > 0,
    close: async () => {
      vault.close();
      await log.close();
    },
  };
};
