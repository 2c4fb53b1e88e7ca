import { join } from 'node:path';
import { SqliteReadModels } from '#libs/read-models-sqlite';
import { InMemoryReadModels } from '../../libs/read-models/testing/in-memory.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { readModelsContract } from './read-models.suite.ts';

readModelsContract({ name: 'in memory', open: async () => ({ models: new InMemoryReadModels(), remove: async () => undefined }) });

readModelsContract({
  name: 'SQLite',
  open: async () => {
    const { path, remove } = await temporaryFolder();
    return { models: new SqliteReadModels({ path: join(path, 'views.db') }), remove };
  },
});
