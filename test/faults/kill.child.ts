import { openSync, writeSync } from 'node:fs';
import { isoTime } from '#libs/eventing';
import { Conflict, type NewEvent } from '#libs/event-store';
import { openSqliteLog } from '#libs/event-store-sqlite';
import { createSealer } from '#libs/privacy';
import { openSqliteVault } from '#libs/privacy-sqlite';
import { filesIn, MASTER_KEY, type Planned, planned, type Variant } from './kill.plan.ts';

/** Appends under load, writes down each acknowledgement, and never ends by itself. Arguments: folder, seed, first number, variant. */
const [folder, seed, first, variant] = [
  process.argv[2] ?? '',
  Number(process.argv[3]),
  Number(process.argv[4]),
  process.argv[5] as Variant,
];

const files = filesIn(folder);
const acks = openSync(files.acks, 'a');
const underWay = new Set<number>();
const acknowledge = (k: number): void => {
  if (underWay.delete(k)) writeSync(acks, `${k}\n`);
};
const vault = openSqliteVault(files.vault);
const sealer = createSealer(MASTER_KEY, vault);
const beforeCommit: Record<Variant, () => void> = {
  sound: () => vault.flush(),
  forgetful: () => undefined,
  hasty: () => {
    vault.flush();
    for (const k of underWay) acknowledge(k);
  },
};
const store = openSqliteLog(files.log, { beforeCommit: beforeCommit[variant] });

const eventOf = (k: number, { id }: Planned): NewEvent => ({
  id,
  type: 'fault.Written',
  version: 1,
  recordedAt: isoTime(k),
  effectiveAt: isoTime(k),
  community: 'community-1',
  actor: 'actor-1',
  capacity: 'capacity-1',
  unit: 'unit-1',
  correlationId: id,
  key: String(k),
  data: { k, text: '三号楼的灯坏了'.repeat(10) },
  sealed: { subject: id, box: sealer.seal(id, id, { k }) },
});

const isThere = async ({ stream, revision, id }: Planned): Promise<boolean> => (await store.load(stream))[revision]?.id === id;

const write = async (k: number): Promise<void> => {
  const plan = planned(seed, k);
  underWay.add(k);
  try {
    await store.append(plan.stream, plan.revision - 1, [eventOf(k, plan)]);
  } catch (error) {
    if (!(error instanceof Conflict) || !(await isThere(plan))) throw error;
  }
  acknowledge(k);
};

process.stdout.write('ready\n');
for (let k = first; ; ) {
  const count = 1 + ((k * 7919 + seed) % 64);
  await Promise.all(Array.from({ length: count }, (_, n) => write(k + n)));
  k += count;
}
