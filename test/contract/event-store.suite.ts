import type { EventStore } from '#libs/event-store';
import { where } from '../support/skip.ts';
import { appendingCases } from './event-store.appending.ts';
import type { Case, Given } from './event-store.case.ts';
import { readingCases } from './event-store.reading.ts';
import { refusingCases } from './event-store.refusing.ts';
import { freshStream } from './sample-events.ts';

export interface StoreAdapter {
  readonly name: string;
  readonly open: () => Promise<Pick<Given, 'store'> & Partial<Pick<Given, 'reopen'>> & { readonly remove: () => Promise<void> }>;
  /** Case names that this adapter cannot pass, each with its reason. */
  readonly skip?: Readonly<Record<string, string>>;
}

export const eventStoreCases: Readonly<Record<string, Case>> = { ...appendingCases, ...refusingCases, ...readingCases };

/** The contract of the event store: every adapter runs every case, or says by name why not. */
export const eventStoreContract = ({ name, open, skip = {} }: StoreAdapter): void =>
  describe(`event store › ${name}`, () => {
    for (const [title, run] of Object.entries(eventStoreCases)) where(skip[title])(title, () => withStore(open, run));
  });

const withStore = async (open: StoreAdapter['open'], run: Case): Promise<void> => {
  const { store, reopen, remove } = await open();
  let latest = store;
  const again = async (): Promise<EventStore> => {
    if (!reopen) throw new Error('an engine that keeps nothing names this case in its skips');
    latest = await reopen();
    return latest;
  };
  try {
    await run({ store, start: await store.head(), stream: freshStream(), reopen: again });
  } finally {
    await latest.close();
    await remove();
  }
};
