import type { EventStore, ProcessLedger } from '#libs/event-store';
import { type EventOf, Refusal, type Recorded } from '#libs/eventing';
import { InMemoryEventStore } from '../../event-store/testing/in-memory.ts';
import { InMemoryLedger } from '../../event-store/testing/in-memory-ledger.ts';
import { follow, process, type Process } from '../process.ts';
import type { KeyParked, Refused } from '../carry-out.ts';
import { ProcessRunner, type ProcessRunnerOptions } from '../process-runner.ts';

/** A command of the process runner's own specs: recognised by its key, as the streams recognise theirs. */
export class Pay {
  constructor(
    readonly account: string,
    readonly amount: number,
    readonly key: string,
  ) {}
}

export type OrderEvent =
  | EventOf<'a.Ordered', { readonly account: string; readonly amounts: readonly number[] }>
  | EventOf<'a.Broken', { readonly account: string }>;

export const ordered = (account: string, ...amounts: readonly number[]) => ({ type: 'a.Ordered', data: { account, amounts } }) as const;
export const broken = (account: string) => ({ type: 'a.Broken', data: { account } }) as const;

export const paying = (name = 'paying'): Process =>
  process<OrderEvent>(
    { name, key: (e) => e.data.account },
    {
      'a.Ordered': (e) => e.data.amounts.map((amount, index) => new Pay(e.data.account, amount, follow(e as Recorded, `pay-${index}`).key)),
      'a.Broken': () => {
        throw new RangeError('a text of somebody that must not leak');
      },
    },
  );

/** Commands that were carried out, a way to make them fail, and a runner over a log in memory. */
export const commandWorld = () => {
  const store: EventStore = new InMemoryEventStore();
  const ledger: ProcessLedger = new InMemoryLedger();
  const done = new Map<string, Pay>();
  const sent: Pay[] = [];
  const refused: Refused[] = [];
  const parked: KeyParked[] = [];
  const slept: number[] = [];
  let behave = async (_: Pay): Promise<void> => undefined;
  const execute = async (command: object): Promise<void> => {
    const pay = command as Pay;
    sent.push(pay);
    if (done.has(pay.key)) return;
    await behave(pay);
    done.set(pay.key, pay);
  };
  const runner = (more: Partial<ProcessRunnerOptions> = {}) =>
    new ProcessRunner({
      store,
      ledger,
      execute,
      processes: [paying()],
      isRefusal: (error) => error instanceof Refusal,
      upcast: (event) => event,
      onRefused: (one) => refused.push(one),
      onParked: (one) => parked.push(one),
      delays: [10, 40],
      sleep: async (ms) => void slept.push(ms),
      ...more,
    });
  const paid = (account: string): readonly number[] =>
    [...done.values()].filter((pay) => pay.account === account).map(({ amount }) => amount);
  return {
    store,
    ledger,
    execute,
    sent,
    refused,
    parked,
    slept,
    runner,
    paid,
    behave: (how: (pay: Pay) => Promise<void>) => {
      behave = how;
    },
  };
};
