import type { Tally } from './tally.ts';

export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 24;
const REDRAW_MS = 100;
const LINE_MS = 5_000;

const bar = (share: number): string => '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░');

/** How far it is: a bar that is redrawn on a terminal, a line now and then elsewhere. */
export class Progress {
  private last = 0;

  constructor(
    private readonly screen: Screen,
    private readonly now: () => number,
  ) {
    this.last = now();
  }

  /** Cheap; may be called after every row. */
  readonly update = (tally: Tally): void => {
    if (this.now() - this.last < (this.screen.isTTY === true ? REDRAW_MS : LINE_MS)) return;
    this.last = this.now();
    this.draw(tally);
  };

  end(tally: Tally): void {
    this.draw(tally);
    if (this.screen.isTTY === true) this.screen.write('\n');
  }

  private draw(tally: Tally): void {
    const counts = `${tally.done}/${tally.rows}  导入 taken ${tally.taken}  已在 there ${tally.there}  拒绝 refused ${tally.refused.length}`;
    const share = tally.rows === 0 ? 1 : tally.done / tally.rows;
    this.screen.write(this.screen.isTTY === true ? `\r${bar(share)} ${counts}` : `${counts}\n`);
  }
}
