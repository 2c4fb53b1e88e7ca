import { isoTime, Missing, Refusal, present } from '#libs/eventing';
import { toEpoch } from '#libs/working-days';
import type { ItemRules } from '#community/published';
import { shippedCatalogue } from '../../community/catalogue/shipped.ts';
import { type Receipt, SubmitReport } from '../../residents/report/submit/submit-report.command.ts';
import { type Accounts, hatOf, metaOf } from './cast.ts';
import { Dice } from './dice.ts';
import { HOUR_MS } from './plan/calendar.ts';
import type { Community } from './plan/community.ts';
import type { PlannedReport } from './plan/planned.ts';
import { TimeQueue } from './queue.ts';
import { story } from './stories/story.ts';
import { type Act, AUTHOR, type Rulebook, type Submitted } from './stories/teller.ts';
import { submissionOf } from './submission.ts';

export interface Stage {
  readonly seed: string;
  readonly community: Community;
  readonly accounts: Accounts;
  readonly rules: Pick<ItemRules, 'limits'>;
  /** The command bus. */
  readonly execute: (command: object) => Promise<unknown>;
  /** Lets everything that was set going arrive where it goes. */
  readonly catchUp: () => Promise<void>;
  /** Nothing happens after this moment (epoch milliseconds). */
  readonly until: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: { readonly at: number; readonly reports: number; readonly acts: number }) => void;
}

export interface Played {
  readonly reports: number;
  readonly acts: number;
  /** Commands that the rules refused, with the code: people try what is not possible now and then. */
  readonly refused: Readonly<Record<string, number>>;
}

/** Something to do at a time: say it, or act on it once it was said. */
type Due = { readonly at: number; readonly report: PlannedReport; readonly step: number } & (
  | { readonly is: 'said' }
  | { readonly is: 'act'; readonly act: Act; readonly reportId: string }
);

/** Plays the plan: hour after hour, what happens in an hour to different cases side by side, to one case in order. */
class Play {
  private readonly queue = new TimeQueue<Due>();
  /** Cases about which coordination may still be on its way. */
  private readonly unsettled = new Set<number>();
  private readonly refused = new Map<string, number>();
  private readonly rulebook: Rulebook;
  private reports = 0;
  private acts = 0;

  constructor(private readonly stage: Stage) {
    this.rulebook = {
      item: (code) => shippedCatalogue.byCode(code),
      dueOf: (code, submittedAt) => toEpoch(stage.rules.limits(code, isoTime(submittedAt)).promise.dueBy),
    };
  }

  async run(plan: readonly PlannedReport[]): Promise<Played> {
    for (const report of plan) this.queue.add({ at: report.at, report, step: 0, is: 'said' });
    for (let at = this.queue.next; at !== undefined && !this.stage.signal?.aborted; at = this.queue.next) {
      await this.hour(Math.floor(at / HOUR_MS + 1) * HOUR_MS);
      this.stage.onProgress?.({ at, reports: this.reports, acts: this.acts });
    }
    await this.stage.catchUp();
    return { reports: this.reports, acts: this.acts, refused: Object.fromEntries(this.refused) };
  }

  /** Coordination follows within the hour, so that the log is in order of time but for what is done side by side. */
  private async hour(end: number): Promise<void> {
    await this.settle();
    for (let round = this.round(end); round.length > 0; round = this.round(end)) {
      if (round.some(({ report }) => this.unsettled.has(report.index))) await this.settle();
      for (const { report } of round) this.unsettled.add(report.index);
      await Promise.all(round.map((due) => (due.is === 'said' ? this.say(due) : this.act(due))));
    }
  }

  private async settle(): Promise<void> {
    if (this.unsettled.size > 0) await this.stage.catchUp();
    this.unsettled.clear();
  }

  /** The next thing of each case before the end of the hour. */
  private round(end: number): Due[] {
    const round = new Map<number, Due>();
    const later: Due[] = [];
    while ((this.queue.next ?? end) < end) {
      const due = this.queue.take() as Due;
      if (round.has(due.report.index)) later.push(due);
      else round.set(due.report.index, due);
    }
    for (const due of later) this.queue.add(due);
    return [...round.values()];
  }

  private async say({ report }: Due): Promise<void> {
    const { seed, accounts, community } = this.stage;
    const author = report.person.account;
    const hat = hatOf(accounts, report.enteredBy ?? author);
    const meta = metaOf({ seed, step: `${report.index}`, at: report.at, hat, community: community.id });
    const account = report.enteredBy === undefined && author !== undefined ? accounts.get(author) : undefined;
    const ask = submissionOf(report, account, new Dice(seed, 'words', report.index));
    const receipt = (await this.stage.execute(new SubmitReport(ask, meta))) as Receipt;
    this.reports += 1;
    for (const [step, act] of story(this.submitted(report, receipt), new Dice(seed, 'story', report.index), this.rulebook).entries())
      if (act.at < this.stage.until) this.queue.add({ at: act.at, report, step: step + 1, is: 'act', act, reportId: receipt.reportId });
  }

  private submitted(report: PlannedReport, receipt: Receipt): Submitted {
    const { grids } = this.stage.community;
    const grid = report.place && grids.find(({ code }) => code === report.person.grid);
    return {
      report,
      item: receipt.item,
      desk: receipt.owner.desk,
      unit: receipt.owner.unit,
      dueBy: toEpoch(receipt.promise.dueBy),
      officers: grid?.officers ?? grids.flatMap(({ officers }) => officers),
      ...present({ handedUpTo: receipt.handedUpTo as Submitted['handedUpTo'] }),
    };
  }

  private async act({ report, step, at, act, reportId }: Extract<Due, { is: 'act' }>): Promise<void> {
    const { seed, accounts, community } = this.stage;
    const hat = act.by === AUTHOR ? hatOf(accounts, report.person.account) : hatOf(accounts, act.by, act.capacity);
    const meta = metaOf({ seed, step: `${report.index}.${step}`, at, hat, community: community.id });
    const command = act.command(reportId, meta);
    try {
      await this.stage.execute(command);
      this.acts += 1;
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Missing)) throw error;
      const what = `${command.constructor.name}: ${error.code}`;
      this.refused.set(what, (this.refused.get(what) ?? 0) + 1);
    }
  }
}

/** Plays a plan through the product's own commands. The same plan again changes nothing, so that an interrupted one goes on. */
export const play = (plan: readonly PlannedReport[], stage: Stage): Promise<Played> => new Play(stage).run(plan);
