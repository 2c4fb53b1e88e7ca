import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Recorded } from '#libs/eventing';
import type { EventStore } from '#libs/event-store';
import { openSqliteLog } from '#libs/event-store-sqlite';
import { createSealer } from '#libs/privacy';
import { openSqliteVault } from '#libs/privacy-sqlite';
import { temporaryFolder } from '../support/temporary.ts';
import { figures } from './figures.ts';
import { filesIn, MASTER_KEY, planned, type Variant } from './kill.plan.ts';

export interface Rounds {
  readonly seed: number;
  readonly variant: Variant;
  readonly most: number;
}

export interface Verdict {
  /** What the log broke, in words; empty when all promises held. */
  readonly broken: readonly string[];
  readonly rounds: number;
  readonly acknowledged: number;
  readonly stored: number;
}

const CHILD = fileURLToPath(new URL('./kill.child.ts', import.meta.url));
const NODE = ['--conditions=source', '--experimental-transform-types', '--disable-warning=ExperimentalWarning'];
/** Longest life of a writer after its start, in milliseconds. */
const LIFE_MS = 200;

/** Kills a writer with SIGKILL at a random moment, looks into what it left, starts the next one; stops at the first broken promise. */
export const killRounds = async ({ seed, variant, most }: Rounds): Promise<Verdict> => {
  const { path, remove } = await temporaryFolder();
  const ledger = new Ledger(path, seed);
  let rounds = 0;
  try {
    while (rounds < most && ledger.broken.length === 0) {
      rounds += 1;
      await liveAndDie([path, String(seed), String(ledger.firstOpen()), variant], ((seed * 31 + rounds * 7919) % (LIFE_MS * 10)) / 10);
      await ledger.lookInto();
    }
    const [acknowledged, stored] = [ledger.acknowledged.size, ledger.stored.size];
    figures(`log writer killed, ${variant}`, { seed, rounds, acknowledged, stored, broken: ledger.broken.length });
    return { broken: ledger.broken, rounds, acknowledged, stored };
  } finally {
    await remove();
  }
};

const liveAndDie = async (args: string[], life: number): Promise<void> => {
  const child = spawn(process.execPath, [...NODE, CHILD, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (text) => said.push(String(text)));
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  await pause(life);
  await kill(child, ended, said);
};

const kill = async (child: ChildProcess, ended: Promise<unknown>, said: readonly string[]): Promise<void> => {
  child.kill('SIGKILL');
  await ended;
  if (child.signalCode !== 'SIGKILL') throw new Error(`the writer ended by itself: ${said.join('')}`);
};

/** What was acknowledged, against what is stored. */
class Ledger {
  readonly broken: string[] = [];
  readonly acknowledged = new Set<number>();
  /** Ids of the stored events and the number each carries. */
  readonly stored = new Map<string, number>();
  private upTo = 0;

  constructor(
    private readonly folder: string,
    private readonly seed: number,
  ) {}

  firstOpen(): number {
    let k = 0;
    while (this.acknowledged.has(k)) k += 1;
    return k;
  }

  async lookInto(): Promise<void> {
    const files = filesIn(this.folder);
    // A writer killed very early may have left nothing at all.
    const lines = existsSync(files.acks) ? readFileSync(files.acks, 'utf8').split('\n').slice(0, -1) : [];
    for (const line of lines) this.acknowledged.add(Number(line));
    const store = openSqliteLog(files.log);
    await this.readOn(store);
    await store.close();
    for (const k of this.acknowledged) if (!this.stored.has(planned(this.seed, k).id)) this.broken.push(`lost: ${k}`);
  }

  private async readOn(store: EventStore): Promise<void> {
    const vault = openSqliteVault(filesIn(this.folder).vault);
    const sealer = createSealer(MASTER_KEY, vault);
    for (let atEnd = false; !atEnd; ) {
      const page = await store.read(this.upTo, { limit: 1_000 });
      for (const event of page.events) this.note(event, event.sealed && sealer.open<{ k: number }>(event.sealed));
      this.upTo = page.upTo;
      atEnd = page.atEnd;
    }
    vault.close();
  }

  private note(event: Recorded, opened: { k: number } | undefined): void {
    const { k } = event.data as { k: number };
    const plan = planned(this.seed, k);
    if (this.stored.has(event.id)) this.broken.push(`doubled: ${k}`);
    if (event.id !== plan.id || event.stream !== plan.stream || event.revision !== plan.revision) this.broken.push(`misplaced: ${k}`);
    if (opened?.k !== k) this.broken.push(`cannot be opened: ${k}`);
    this.stored.set(event.id, k);
  }
}
