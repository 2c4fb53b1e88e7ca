import { join } from 'node:path';
import { deriveId } from '#libs/eventing';

/**
 * One endless sequence of appends that both sides can work out from the seed: number k goes to stream k mod 16 as revision k
 * div 16. The writer that follows a killed one goes on at the first number that was not acknowledged, as clients retry.
 */
export interface Planned {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
}

const STREAMS = 16;

export const planned = (seed: number, k: number): Planned => ({
  stream: `item-${deriveId(String(seed), String(k % STREAMS), 'stream')}`,
  revision: Math.floor(k / STREAMS),
  id: deriveId(String(seed), String(k), 'event'),
});

/** `hasty` acknowledges before the commit, `forgetful` does not keep the salts before it: both must be found out. */
export type Variant = 'sound' | 'hasty' | 'forgetful';

export const MASTER_KEY = Buffer.from('an example of thirty-two bytes!!');
export const filesIn = (folder: string) => ({ log: join(folder, 'events.db'), vault: join(folder, 'keys.db'), acks: join(folder, 'acks') });
