import type { Parked, ProcessLedger } from '../ledger.ts';

/** What processes remember, in memory, for tests only. */
export class InMemoryLedger implements ProcessLedger {
  private readonly checkpoints = new Map<string, number>();
  private readonly aside = new Map<string, Parked>();

  async checkpoint(name: string): Promise<number> {
    return this.checkpoints.get(name) ?? 0;
  }

  async saveCheckpoint(name: string, position: number): Promise<void> {
    this.checkpoints.set(name, position);
  }

  async park(parked: Parked): Promise<void> {
    this.aside.set(`${parked.position}@${parked.process}`, parked);
  }

  async parked(process?: string): Promise<readonly Parked[]> {
    return [...this.aside.values()]
      .filter((parked) => process === undefined || parked.process === process)
      .sort((a, b) => a.position - b.position);
  }

  async unpark(process: string, position: number): Promise<void> {
    this.aside.delete(`${position}@${process}`);
  }
}
