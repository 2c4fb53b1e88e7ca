import { hash } from 'node:crypto';
import { BadCursor, type Scalar } from './port.ts';
import { isScalar } from './spec.ts';

/** Where a page ended: the sort value (null when absent) and the id of its last document. */
export interface Place {
  readonly value: Scalar | null;
  readonly id: string;
}

/** A short digest of everything that a cursor is bound to. */
export const queryTag = (bound: unknown): string => hash('sha256', JSON.stringify(bound), 'base64url').slice(0, 16);

export const writeCursor = (tag: string, place: Place): string =>
  Buffer.from(JSON.stringify([tag, place.value, place.id])).toString('base64url');

/** Throws BadCursor. */
export const readCursor = (tag: string, cursor: string): Place => {
  const parts = parse(cursor);
  if (!Array.isArray(parts) || parts.length !== 3) throw new BadCursor();
  const [bound, value, id] = parts as readonly unknown[];
  if (bound !== tag || typeof id !== 'string' || !(value === null || isScalar(value))) throw new BadCursor();
  return { value, id };
};

const parse = (cursor: unknown): unknown => {
  if (typeof cursor !== 'string' || !/^[\w-]{1,4096}$/.test(cursor)) throw new BadCursor();
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new BadCursor();
  }
};
