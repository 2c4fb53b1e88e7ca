import { hash, randomBytes } from 'node:crypto';

const UUID_V7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

const uuid = (hex: string, version: '7' | '8'): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}${hex.slice(13, 16)}-${((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;

/**
 * An id that a retry makes again: the 48-bit time of a UUIDv7 key (so that neighbours in time are neighbours in the
 * index, engines.md) and a hash of actor, key and purpose. Any other key gives a plain hash. Two actors never collide.
 */
export const deriveId = (actor: string, key: string, purpose = ''): string => {
  const digest = hash('sha256', `${actor}\n${key}\n${purpose}`, 'hex');
  const timed = UUID_V7.exec(key);
  return timed ? uuid(timed[1] + (timed[2] as string) + digest.slice(12, 32), '7') : uuid(digest, '8');
};

/** A fresh UUIDv7: 48 bits of time, 74 random bits. Only at the edge; decisions get their ids from outside. */
export const timeOrderedId = (now: number): string => uuid(now.toString(16).padStart(12, '0') + randomBytes(10).toString('hex'), '7');
