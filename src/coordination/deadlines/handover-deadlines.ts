import { type Clock, deriveId, isoTime, type Meta } from '#libs/eventing';
import { LapseHandover } from '../../station/case/lapse-handover/lapse-handover.command.ts';

export interface Overdue {
  readonly reportId: string;
  readonly number: number;
}

/** Calls again and again until the answer is called. */
export type Every = (work: () => void) => () => void;

export interface DeadlineTools {
  readonly community: string;
  readonly clock: Clock;
  /** Hand-overs that nobody has accepted until `at`, the earliest first. May be a little behind. */
  readonly overdue: (at: string, limit: number) => Promise<readonly Overdue[]>;
  readonly execute: (command: object) => Promise<unknown>;
  readonly every: Every;
  /** Hears what failed; the next sweep tries again. */
  readonly onTrouble: (error: unknown) => void;
}

/** At most so many in one sweep: the rest waits for the next one. */
export const MOST = 100;

const REASON = '期限内无人接收,系统自动退回移出人。 Nobody accepted it in time; it went back to its sender by itself.';

/** The same each time, so that a sweep that runs twice, or again after a crash, changes nothing more. */
const metaOf = ({ reportId, number }: Overdue, community: string, now: string): Meta => {
  const key = deriveId('coordination', reportId, `hand-over ${number} lapses`);
  const who = { actor: 'coordination', capacity: 'coordination', unit: 'coordination', community };
  return { ...who, at: now, now, correlationId: key, key };
};

/** The clock that nobody watches: a hand-over that was not accepted in time returns to its sender (A-44c). */
export class HandoverDeadlines {
  private stopped = false;
  private stopTicking: (() => void) | undefined;
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly tools: DeadlineTools) {}

  /** Looks once now and then regularly. */
  start(): void {
    if (this.stopped || this.stopTicking) return;
    this.stopTicking = this.tools.every(() => void this.sweep());
    void this.sweep();
  }

  /** One look after the one that is under way. How many were asked to return; never rejects. */
  sweep(): Promise<number> {
    const swept = this.running.then(() => this.look());
    this.running = swept;
    return swept;
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.stopTicking?.();
    await this.running;
  }

  private async look(): Promise<number> {
    if (this.stopped) return 0;
    try {
      const now = isoTime(this.tools.clock.now());
      let asked = 0;
      for (const overdue of await this.tools.overdue(now, MOST)) asked += await this.lapse(overdue, now);
      return asked;
    } catch (error) {
      this.tools.onTrouble(error);
      return 0;
    }
  }

  /** One that fails does not hold up the others. */
  private async lapse(overdue: Overdue, now: string): Promise<number> {
    if (this.stopped) return 0;
    const ask = { number: overdue.number, reason: REASON };
    try {
      await this.tools.execute(new LapseHandover(overdue.reportId, ask, metaOf(overdue, this.tools.community, now)));
      return 1;
    } catch (error) {
      this.tools.onTrouble(error);
      return 0;
    }
  }
}
