import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SubjectErased } from '#libs/privacy';
import { type TemporaryFolder, temporaryFolder } from '../../test/support/temporary.ts';
import { until } from '../../test/support/until.ts';
import { openSqliteVault, type SqliteVault } from './index.ts';

describe('the vault in SQLite', () => {
  let folder: TemporaryFolder;
  let path: string;
  let vault: SqliteVault;
  let db: DatabaseSync;
  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder.path, 'keys.db');
    vault = openSqliteVault(path, { onOpen: (open) => (db = open) });
  });
  afterEach(async () => {
    vault.close();
    await folder.remove();
  });

  const reason = (why: string): Error => expect.objectContaining({ name: 'VaultUnavailable', reason: why }) as unknown as Error;
  const stands = (bytes: Uint8Array): string[] =>
    [path, `${path}-wal`].filter((file) => existsSync(file) && readFileSync(file).includes(Buffer.from(bytes)));
  const failOn = (sql: string, errcode: number): void => {
    const exec = db.exec.bind(db);
    db.exec = (asked) => {
      if (asked === sql) throw Object.assign(new Error('injected'), { errcode });
      exec(asked);
    };
  };

  it('leaves no byte of a destroyed salt in its files, and all of the others', () => {
    const salts = Array.from({ length: 2_000 }, (_, n) => Buffer.from(vault.ensureSalt(`subject-${(n * 7919) % 2_000}`)));
    vault.flush();
    const gone = salts.filter((_, n) => n % 50 === 0);
    expect(gone.every((salt) => stands(salt).length > 0)).toBe(true);
    for (let n = 0; n < 2_000; n += 50) vault.erase(`subject-${(n * 7919) % 2_000}`);
    expect(gone.flatMap(stands)).toEqual([]);
    expect(salts.filter((salt) => stands(salt).length > 0)).toHaveLength(1_960);
  });
  it('leaves no byte of a deleted secret either', () => {
    const secret = 'a-hash-that-must-be-gone';
    vault.put('password', 'x', { hash: secret });
    vault.delete('password', 'x');
    vault.erase('anyone');
    expect(stands(Buffer.from(secret))).toEqual([]);
  });
  it('empties its write-ahead log once the reader that held it is done', async () => {
    const salt = Buffer.from(vault.ensureSalt('s'));
    vault.flush();
    const reader = new DatabaseSync(path, { readOnly: true });
    reader.exec('BEGIN; SELECT count(*) FROM salts');
    vault.erase('s');
    expect(stands(salt)).not.toEqual([]);
    reader.exec('COMMIT');
    await until('the salt is gone', () => stands(salt).length === 0);
    reader.close();
  });
  it('makes new salts durable with one flush, and writes nothing when there are none', () => {
    const reader = openSqliteVault(path, { readOnly: true });
    const salt = Buffer.from(vault.ensureSalt('s'));
    expect(reader.salt('s')).toBeUndefined();
    vault.flush();
    expect(Buffer.from(reader.salt('s') ?? [])).toEqual(salt);
    const before = statSync(`${path}-wal`);
    failOn('BEGIN IMMEDIATE', 10);
    vault.flush();
    expect(statSync(`${path}-wal`).mtimeMs).toBe(before.mtimeMs);
    expect(vault.health().state).toBe('ok');
    reader.close();
  });
  it('is read beside its writer, which writes alone', () => {
    vault.ensureSalt('s');
    vault.flush();
    vault.put('session', 'x', { n: 1 });
    const reader = openSqliteVault(path, { readOnly: true });
    expect(reader.ensureSalt('s')).toEqual(vault.salt('s'));
    expect(reader.get('session', 'x')).toEqual({ n: 1 });
    for (const write of [() => reader.ensureSalt('new'), () => reader.erase('s'), () => reader.put('k', 'i', {}), () => reader.expire(0)]) {
      expect(write).toThrow(reason('read-only'));
    }
    vault.erase('s');
    expect(reader.salt('s')).toBeUndefined();
    expect(() => reader.ensureSalt('s')).toThrow(SubjectErased);
    reader.close();
    expect(() => openSqliteVault(path)).toThrow(expect.objectContaining({ name: 'UnfitDatabase', reason: 'in-use' }) as unknown as Error);
  });
  it('keeps salts that found no space, so that nothing sealed with them is acknowledged before there is some', () => {
    const pages = Number(db.prepare('PRAGMA page_count').get()?.['page_count']);
    db.exec(`PRAGMA max_page_count=${pages}`);
    for (let n = 0; n < 500; n += 1) vault.ensureSalt(`s${n}`);
    expect(() => vault.flush()).toThrow(reason('full'));
    expect(() => vault.flush()).toThrow(reason('full'));
    expect(vault.health()).toMatchObject({ state: 'full', writable: false });
    db.exec('PRAGMA max_page_count=100000');
    vault.flush();
    expect(vault.health()).toMatchObject({ state: 'ok', writable: true });
    const salt = Buffer.from(vault.salt('s499') ?? []);
    vault.close();
    vault = openSqliteVault(path);
    expect(Buffer.from(vault.salt('s499') ?? [])).toEqual(salt);
  });
  it('stops writing for good when a sync failed', () => {
    failOn('COMMIT', 1034);
    vault.ensureSalt('s');
    expect(() => vault.flush()).toThrow(reason('read-only'));
    db.exec = DatabaseSync.prototype.exec.bind(db);
    expect(() => vault.flush()).toThrow(reason('read-only'));
    expect(() => vault.put('k', 'i', {})).toThrow(reason('read-only'));
    expect(vault.health()).toMatchObject({ state: 'read-only', writable: false });
  });
});
