import { SqliteVault, type SqliteVaultOptions } from './sqlite-vault.ts';

export type { WriterHealth as VaultHealth } from '#libs/sqlite';
export { SqliteVault, type SqliteVaultOptions };

/** Opens the vault's file to write, or, with `readOnly`, beside its writer. */
export const openSqliteVault = (path: string, options: Omit<SqliteVaultOptions, 'path'> = {}): SqliteVault =>
  new SqliteVault({ path, ...options });
