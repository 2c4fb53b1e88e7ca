import { join } from 'node:path';
import { openSqliteVault } from '#libs/privacy-sqlite';
import { InMemoryVault } from '../../libs/privacy/testing/in-memory-vault.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { vaultContract } from './vault.suite.ts';

vaultContract({
  name: 'in memory',
  open: async (now) => ({ vault: new InMemoryVault(now), remove: async () => undefined }),
  skip: { 'has salts, tombstones and secrets after it was opened again': 'nothing outlives the process' },
});

vaultContract({
  name: 'SQLite',
  open: async (now) => {
    const { path, remove } = await temporaryFolder();
    const file = join(path, 'keys.db');
    const vault = openSqliteVault(file, { now });
    const reopen = () => {
      vault.close();
      return openSqliteVault(file, { now });
    };
    return { vault, reopen, remove };
  },
});
