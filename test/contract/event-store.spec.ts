import { InMemoryEventStore } from '../../libs/event-store/testing/in-memory.ts';
import { eventStoreContract } from './event-store.suite.ts';

eventStoreContract({
  name: 'in memory',
  open: async () => ({ store: new InMemoryEventStore(), remove: async () => undefined }),
  skip: { 'has everything after it was opened again': 'nothing outlives the process' },
});
