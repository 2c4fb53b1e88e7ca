import { createHash } from 'node:crypto';
import { isoTime, type Meta } from '#libs/eventing';
import type { Capacity } from '#identity/published';
import { demoAccounts } from '../../app.demo-accounts.ts';

/** Account ids of the demo's people by user name. */
export type Accounts = ReadonlyMap<string, string>;

interface Hat {
  readonly actor: string;
  readonly capacity: string;
  readonly unit: string;
}

const VISITOR: Hat = { actor: 'visitor', capacity: 'visitor', unit: 'residents' };
const hats = new Map(demoAccounts.map((account) => [account.username, account.hats]));

/** In which capacity somebody acts: a demo account's first, or the one asked for; whoever has no account is a visitor. */
export const hatOf = (accounts: Accounts, username: string | undefined, capacity?: Capacity): Hat => {
  if (username === undefined) return VISITOR;
  const actor = accounts.get(username);
  const worn = hats.get(username) ?? [];
  const hat = capacity === undefined ? worn[0] : worn.find((h) => h.capacity === capacity);
  if (actor === undefined || hat === undefined) throw new Error(`the demo has no ${username} who is ${capacity ?? 'anybody'}`);
  return { actor, ...hat };
};

/**
 * The key of a step, the same each time the year is played: a UUIDv7 of the simulated moment, so that what is made from it
 * stands in the order of time (engines.md).
 */
export const keyOf = (seed: string, step: string, at: number): string => {
  const digest = createHash('sha256').update(`${seed}\n${step}`).digest('hex');
  const time = at.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digest.slice(0, 3)}-8${digest.slice(3, 6)}-${digest.slice(6, 18)}`;
};

export interface Step {
  readonly seed: string;
  readonly step: string;
  readonly at: number;
  readonly hat: Hat;
  readonly community: string;
}

export const metaOf = ({ seed, step, at, hat, community }: Step): Meta => {
  const key = keyOf(seed, step, at);
  const time = isoTime(at);
  return { ...hat, community, at: time, now: time, correlationId: key, key };
};
