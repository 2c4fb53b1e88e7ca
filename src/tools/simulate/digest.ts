import { createHash } from 'node:crypto';
import type { EventStore } from '#libs/event-store';
import type { Recorded } from '#libs/eventing';

/** Hashes with the installation's own key, and therefore other ones elsewhere. */
const KEYED: ReadonlySet<string> = new Set(['trackingHash', 'person', 'linkHash']);
const PAGE = 2_000;

const plain = ({ position, type, stream, revision, effectiveAt, recordedAt, actor, capacity, data }: Recorded): string => {
  const open = Object.fromEntries(Object.entries(data).filter(([name]) => !KEYED.has(name)));
  return JSON.stringify([position, type, stream, revision, effectiveAt, recordedAt, actor, capacity, open]);
};

/** One line for a whole log: what happened, in which order, by whom, when; without what depends on keys and sealing. */
export const digestOf = async (store: EventStore): Promise<string> => {
  const digest = createHash('sha256');
  for (let after = 0, atEnd = false; !atEnd; ) {
    const page = await store.read(after, { limit: PAGE });
    for (const event of page.events) digest.update(`${plain(event)}\n`);
    ({ upTo: after, atEnd } = page);
  }
  return digest.digest('hex');
};
