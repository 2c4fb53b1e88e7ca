import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { jsonOf } from '#libs/eventing';
import { type KeyVault, randomSlice, type Secrets, SubjectErased, VaultUnavailable } from '#libs/privacy';
import { uuidBytes, type WriterHealth } from '#libs/sqlite';
import { VaultFile, type VaultFileOptions } from './vault-file.ts';

export interface SqliteVaultOptions extends VaultFileOptions {
  /** Milliseconds since the epoch; decides what has expired. */
  readonly now?: () => number;
}

const SQL = {
  salt: 'SELECT salt FROM salts WHERE subject = ?',
  newSalt: 'INSERT INTO salts(subject, salt) VALUES (?, ?)',
  tombstone: 'INSERT INTO salts(subject, salt) VALUES (?, NULL) ON CONFLICT(subject) DO UPDATE SET salt = NULL',
  get: 'SELECT value FROM secrets WHERE kind = ? AND id = ? AND (expires IS NULL OR expires > ?)',
  put: 'INSERT OR REPLACE INTO secrets(kind, id, value, expires) VALUES (?, ?, ?, ?)',
  delete: 'DELETE FROM secrets WHERE kind = ? AND id = ?',
  expire: 'DELETE FROM secrets WHERE expires <= ?',
} as const;

const SALT_BYTES = 32;

/** Salts and small secrets in one SQLite file of their own, apart from the log. New salts wait in memory until `flush`. */
export class SqliteVault implements KeyVault, Secrets {
  private readonly file: VaultFile;
  private readonly statements: Readonly<Record<keyof typeof SQL, StatementSync>>;
  private readonly now: () => number;
  /** Made, but not durable yet. Stays when a flush fails, so that nothing sealed with it is acknowledged. */
  private readonly fresh = new Map<string, Uint8Array>();

  /** Throws UnsafeSqlite, UnfitDatabase, DamagedDatabase. */
  constructor(private readonly options: SqliteVaultOptions) {
    this.file = new VaultFile(options);
    this.now = options.now ?? Date.now;
    const prepared = Object.entries(SQL).map(([name, sql]) => [name, this.file.db.prepare(sql)]);
    this.statements = Object.fromEntries(prepared) as Record<keyof typeof SQL, StatementSync>;
  }

  ensureSalt(subject: string): Uint8Array {
    const known = this.fresh.get(subject) ?? this.stored(subject);
    if (known === null) throw new SubjectErased();
    if (known) return known;
    if (this.options.readOnly) throw new VaultUnavailable('read-only');
    const salt = randomSlice(SALT_BYTES);
    this.fresh.set(subject, salt);
    return salt;
  }

  salt(subject: string): Uint8Array | undefined {
    return this.fresh.get(subject) ?? this.stored(subject) ?? undefined;
  }

  erase(subject: string): void {
    this.file.write(() => this.statements.tombstone.run(keyOf(subject)));
    this.fresh.delete(subject);
    this.file.forgetHistory();
  }

  flush(): void {
    if (this.fresh.size === 0) return;
    this.file.write(() => {
      for (const [subject, salt] of this.fresh) this.statements.newSalt.run(keyOf(subject), salt);
    });
    this.fresh.clear();
  }

  get<T>(kind: string, id: string): T | undefined {
    const row = this.statements.get.get(kind, id, this.now());
    return row ? (JSON.parse(row['value'] as string) as T) : undefined;
  }

  put(kind: string, id: string, value: object, expiresAt?: number): void {
    const json = jsonOf(value);
    this.file.write(() => this.statements.put.run(kind, id, json, expiresAt ?? null));
  }

  delete(kind: string, id: string): void {
    this.file.write(() => this.statements.delete.run(kind, id));
  }

  expire(now: number): void {
    this.file.write(() => this.statements.expire.run(now));
  }

  health(): WriterHealth {
    return this.file.health();
  }

  /** Salts that no append followed are not kept: nothing durable was sealed with them. */
  close(): void {
    this.file.close();
  }

  /** null for a destroyed salt. */
  private stored(subject: string): Uint8Array | null | undefined {
    return this.statements.salt.get(keyOf(subject))?.['salt'] as Uint8Array | null | undefined;
  }
}

const keyOf = (subject: string): SQLInputValue => uuidBytes(subject) ?? subject;
