import { mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DamagedDatabase, UnfitDatabase } from './faults.ts';
import { type FileKind, openSqlite } from './open.ts';

const kind: FileKind = { applicationId: 4711, version: 2, ddl: 'CREATE TABLE notes(text TEXT) STRICT' };

describe('opening a database file', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sqlite-open-'));
    path = join(folder, 'x.db');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const unfit = (reason: string): object => expect.objectContaining({ name: 'UnfitDatabase', reason });

  it('makes it durable, for its owner only', () => {
    const db = openSqlite({ path, kind });
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(`${path}-wal`).mode & 0o777).toBe(0o600);
    db.close();
  });
  it('finds again what it made', () => {
    const db = openSqlite({ path, kind });
    db.exec("INSERT INTO notes VALUES ('还在')");
    db.close();
    const reader = openSqlite({ path, kind, readOnly: true });
    expect(reader.prepare('SELECT text FROM notes').get()).toEqual({ text: '还在' });
    expect(() => reader.exec('DELETE FROM notes')).toThrow(/readonly/);
    reader.close();
  });
  it('refuses to write without syncs unless that is asked for twice', () => {
    expect(() => openSqlite({ path, kind, synchronous: 'OFF' })).toThrow(UnfitDatabase);
    openSqlite({ path, kind, synchronous: 'OFF', unsafe: true }).close();
  });
  it('refuses a database of another kind, and one of a newer version', () => {
    const foreign = new DatabaseSync(path);
    foreign.exec('CREATE TABLE other(x)');
    foreign.close();
    expect(() => openSqlite({ path, kind })).toThrow(unfit('foreign') as unknown as Error);
    const newer = join(folder, 'newer.db');
    openSqlite({ path: newer, kind: { ...kind, version: 3 } }).close();
    expect(() => openSqlite({ path: newer, kind })).toThrow(unfit('newer') as unknown as Error);
  });
  it('reads nothing where nothing is', () => {
    expect(() => openSqlite({ path, kind, readOnly: true })).toThrow(unfit('missing') as unknown as Error);
  });
  it('says so when the file is no database', () => {
    writeFileSync(path, 'not a database at all, '.repeat(500));
    expect(() => openSqlite({ path, kind })).toThrow(DamagedDatabase);
  });
  it('says so when the file was cut short', () => {
    openSqlite({ path, kind }).close();
    truncateSync(path, 600);
    expect(() => openSqlite({ path, kind })).toThrow(DamagedDatabase);
  });
});
