import { jsonOf, type Recorded } from '#libs/eventing';
import type { NewEvent } from '#libs/event-store';
import { uuidBytes, uuidText } from '#libs/sqlite';
import type { Words } from './words.ts';

/** How a stream's name is stored: `prefix` and 16 bytes, or the whole name as text bytes. */
export interface StreamName {
  readonly prefix: string | undefined;
  readonly bytes: Uint8Array;
}

/** An event as text and bytes, before it has a place in the log. */
export interface Encoded {
  readonly type: string;
  readonly version: number;
  readonly meta: string;
  readonly data: string;
  readonly sealed: Uint8Array | null;
}

/** A row of `events` in the order of COLUMNS. */
export type Row = readonly [number, number, Uint8Array, number, number, number, string, string, Uint8Array | null];
export const COLUMNS = 'position, kind, stream, revision, type, version, meta, data, sealed';

/** Kind of the streams whose name is stored whole. */
export const PLAIN = 0;
const UUID_LENGTH = 36;

export const streamName = (stream: string): StreamName => {
  const dash = stream.length - UUID_LENGTH - 1;
  const bytes = dash > 0 && stream[dash] === '-' ? uuidBytes(stream, dash + 1) : undefined;
  return bytes ? { prefix: stream.slice(0, dash), bytes } : { prefix: undefined, bytes: Buffer.from(stream) };
};

/**
 * The envelope as a JSON list: id, recordedAt, effectiveAt (null: the same), community, actor, capacity, unit,
 * correlationId, causationId or null, key, fingerprint or null, subject of the sealed box (null: none, or the UUID in the stream's name).
 */
type Meta = readonly [
  string,
  string,
  string | null,
  string,
  string,
  string,
  string,
  string,
  string | null,
  string,
  string | null,
  string | null,
];

export const encode = (stream: string, event: NewEvent): Encoded => {
  const subject = event.sealed && !endsWithUuid(stream, event.sealed.subject) ? event.sealed.subject : null;
  const meta: Meta = [
    event.id,
    event.recordedAt,
    event.effectiveAt === event.recordedAt ? null : event.effectiveAt,
    event.community,
    event.actor,
    event.capacity,
    event.unit,
    event.correlationId,
    event.causationId ?? null,
    event.key,
    event.fingerprint ?? null,
    subject,
  ];
  return {
    type: event.type,
    version: event.version,
    meta: JSON.stringify(meta),
    data: jsonOf(event.data),
    sealed: event.sealed?.box ?? null,
  };
};

export const decode = (row: Row, words: Words): Recorded => {
  const [position, kind, bytes, revision, type, version, meta, data, sealed] = row;
  const stream = kind === PLAIN ? Buffer.from(bytes).toString() : `${words.text(kind)}-${uuidText(bytes)}`;
  const [id, recordedAt, effectiveAt, community, actor, capacity, unit, correlationId, causationId, key, fingerprint, subject] = JSON.parse(
    meta,
  ) as Meta;
  return {
    id,
    type: words.text(type),
    version,
    stream,
    revision,
    position,
    recordedAt,
    effectiveAt: effectiveAt ?? recordedAt,
    community,
    actor,
    capacity,
    unit,
    correlationId,
    ...(causationId === null ? {} : { causationId }),
    key,
    ...(fingerprint === null ? {} : { fingerprint }),
    ...(sealed === null ? {} : { sealed: { subject: subject ?? stream.slice(-UUID_LENGTH), event: id, box: base64(sealed) } }),
    data: JSON.parse(data) as object,
  };
};

const endsWithUuid = (stream: string, subject: string): boolean => subject.length === UUID_LENGTH && stream.endsWith(subject);

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
