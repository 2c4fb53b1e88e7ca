import type { FileKind } from '#libs/sqlite';

/**
 * `kind` is the interned prefix of a stream named `<prefix>-<uuid>` and `stream` its 16 bytes; kind 0 is any other name as
 * text bytes. `meta` is the rest of the envelope as a JSON list (see rows.ts). Rowid tables and one index: engines.md.
 */
const DDL = `
CREATE TABLE words(id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE events(
  position INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  stream BLOB NOT NULL,
  revision INTEGER NOT NULL,
  type INTEGER NOT NULL,
  version INTEGER NOT NULL,
  meta TEXT NOT NULL,
  data TEXT NOT NULL,
  sealed BLOB
) STRICT;
CREATE UNIQUE INDEX one_event_per_revision ON events(kind, stream, revision);
CREATE TABLE checkpoints(name TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT;
CREATE TABLE parked(
  process TEXT NOT NULL,
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  error TEXT NOT NULL,
  PRIMARY KEY(process, position)
) STRICT`;

/** "HYlg" marks the file as a log of ours. */
export const LOG_FILE: FileKind = { applicationId: 0x48596c67, version: 1, ddl: DDL };
