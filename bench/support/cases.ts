import { CommandBus } from '@nestjs/cqrs';
import { isoTime, type Meta, timeOrderedId } from '#libs/eventing';
import { seededRandom } from '#libs/statistics';
import type { ReportKind, Residency } from '#community/published';
import type { Running } from '../../src/app.run.ts';
import type { TerritoryService } from '../../src/community/views/territory/territory.service.ts';
import { type Receipt, SubmitReport } from '../../src/residents/report/submit/submit-report.command.ts';
import { GiveAnswer } from '../../src/station/case/answer/give-answer.command.ts';
import { CloseCase } from '../../src/station/case/close/close-case.command.ts';

const AT_ONCE = 64;
const DAY = 86_400_000;
const ITEMS = ['ENV-01', 'NOI-01', 'ENV-02', 'FAC-01', 'PRK-01', 'FIR-01', 'SOC-05', 'ENV-03'];
const WORDS = '三号楼二单元门口的垃圾已经几天没有清运,气味很大,老人和孩子出门都要绕着走。';

const meta = (actor: string, capacity: string, ms: number): Meta => ({
  actor,
  capacity,
  unit: 'station',
  community: 'hongmen',
  at: isoTime(ms),
  now: isoTime(ms),
  correlationId: 'bench',
  key: timeOrderedId(ms),
});

interface Submitted extends Receipt {
  readonly ms: number;
  readonly officer: string;
}

/** Fills the running product with cases through its commands: seven of ten answered and closed, the rest open, over the last year. */
export class Cases {
  private made = 0;
  private readonly random: () => number;
  private readonly commands: CommandBus;
  private readonly yards: readonly { courtyard: string; grid: string }[];
  readonly codes: string[] = [];
  readonly ids: string[] = [];

  constructor(
    private readonly running: Running,
    private readonly territory: TerritoryService,
    seed: number,
  ) {
    this.random = seededRandom(seed);
    this.commands = running.app.get(CommandBus);
    this.yards = territory.all.flatMap((grid) => grid.courtyards.map((c) => ({ courtyard: c.code, grid: grid.code })));
  }

  /** Adds cases until there are so many, then waits until every view shows them. */
  async growTo(count: number): Promise<void> {
    while (this.made < count) {
      const batch = Math.min(AT_ONCE * 8, count - this.made);
      const receipts = await Promise.all(Array.from({ length: batch }, () => this.submit()));
      this.made += batch;
      await this.running.processes.catchUp();
      await Promise.all(
        receipts.filter(({ owner }) => owner.desk === 'back' && this.random() < 0.7).map((receipt) => this.finish(receipt)),
      );
    }
    await this.running.processes.catchUp();
    await this.running.house.caughtUp.whenCaughtUp(await this.running.house.store.head(), 600_000);
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }

  private async submit(): Promise<Submitted> {
    const place = this.pick(this.yards);
    const ms = Date.now() - Math.floor(this.random() * 360 * DAY);
    const ask = {
      kind: 'complaint' as ReportKind,
      text: WORDS.repeat(1 + Math.floor(this.random() * 5)),
      item: this.pick(ITEMS),
      place,
      residency: this.pick<Residency>(['registered', 'migrant', 'undisclosed']),
      contact: { phone: `0000${Math.floor(this.random() * 1e6)}` },
      anonymous: false,
      language: 'zh-CN' as const,
      channel: 'web' as const,
      proxy: false,
      byStaff: false,
    };
    const receipt = await this.commands.execute(new SubmitReport(ask, meta('visitor', 'visitor', ms)));
    if (this.codes.length < 1_000) {
      this.codes.push(receipt.trackingCode);
      this.ids.push(receipt.reportId);
    }
    return { ...receipt, ms, officer: this.territory.responsibleFor(place.grid)[0] ?? '' };
  }

  private async finish({ reportId, ms, officer: account }: Submitted): Promise<void> {
    const when = ms + Math.floor(this.random() * 5 * DAY);
    const officer = (at: number): Meta => meta(account, 'station.grid-officer', at);
    await this.commands.execute(
      new GiveAnswer(reportId, { outcome: 'solved', text: '已经清运,谢谢您的反映。', means: 'phone' }, officer(when)),
    );
    await this.commands.execute(new CloseCase(reportId, {}, officer(when + 1_000)));
  }
}
