import { join } from 'node:path';
import { openSqliteLog } from '#libs/event-store-sqlite';
import { InMemoryEventStore } from '../../libs/event-store/testing/in-memory.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { eventStoreContract } from './event-store.suite.ts';

eventStoreContract({
  name: 'in memory',
  open: async () => ({ store: new InMemoryEventStore(), remove: async () => undefined }),
  skip: { 'has everything after it was opened again': 'nothing outlives the process' },
});

eventStoreContract({
  name: 'SQLite',
  open: async () => {
    const { path, remove } = await temporaryFolder();
    const file = join(path, 'events.db');
    const store = openSqliteLog(file);
    const reopen = async () => {
      await store.close();
      return openSqliteLog(file);
    };
    return { store, reopen, remove };
  },
});
