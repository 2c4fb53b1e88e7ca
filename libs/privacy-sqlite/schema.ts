import type { FileKind } from '#libs/sqlite';

/** `subject` is 16 bytes for a UUID, text otherwise. A salt that is NULL was destroyed: the tombstone keeps the subject from getting another. */
const DDL = `
CREATE TABLE salts(id INTEGER PRIMARY KEY, subject ANY NOT NULL, salt BLOB) STRICT;
CREATE UNIQUE INDEX one_salt_per_subject ON salts(subject);
CREATE TABLE secrets(kind TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL, expires INTEGER, PRIMARY KEY(kind, id)) STRICT;
CREATE INDEX secrets_that_expire ON secrets(expires) WHERE expires IS NOT NULL`;

/** "HYky" marks the file as a vault of ours. */
export const VAULT_FILE: FileKind = { applicationId: 0x48596b79, version: 1, ddl: DDL };

/** What is deleted is overwritten with zeros in the file. */
export const VAULT_PRAGMAS = 'PRAGMA secure_delete=ON';
