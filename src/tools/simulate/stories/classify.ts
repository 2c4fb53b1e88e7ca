import { AcceptHandover } from '../../../station/case/accept-handover/accept-handover.command.ts';
import { HandOverCase } from '../../../station/case/hand-over/hand-over-case.command.ts';
import { ReclassifyCase } from '../../../station/case/reclassify/reclassify-case.command.ts';
import { ReturnHandover } from '../../../station/case/return-handover/return-handover.command.ts';
import { remark } from '../words/say.ts';
import type { Teller } from './teller.ts';

const SHARES = { wrongTwice: 0.08, handedBack: 0.04 } as const;

const reclassify = (t: Teller, by: string, item: string): void => {
  const reason = remark('reclassify', t.dice);
  t.do(by, (id, meta) => new ReclassifyCase(id, { item, reason }, meta));
  t.item = item;
  t.due = Math.min(t.due, t.rules.dueOf(item, t.of.report.at));
};

/** What nobody named, or somebody named wrongly, gets its item; sometimes it takes two to get it right. */
export const classify = (t: Teller, by: string): void => {
  const { truly } = t.of.report;
  if (t.item === truly) return;
  t.soon(t.dice.around(0.5));
  if (t.dice.chance(SHARES.wrongTwice)) {
    const wrong = t.dice.pick(['INF-01', 'PRP-01', 'ENV-01'].filter((item) => item !== t.item));
    reclassify(t, by, wrong);
    if (wrong !== truly) reclassify(t.work(t.dice.around(3)), 'information', truly);
  } else reclassify(t, by, truly);
};

/** From the window to the officer of the grid, who accepts it, or sends it back once and gets it again. */
export const handOver = (t: Teller, from: string): string => {
  const to = t.dice.pick(t.of.officers);
  const reason = remark('handOver', t.dice);
  const give = (): Teller => t.do(from, (id, meta) => new HandOverCase(id, { to, reason }, meta));
  give().soon(t.dice.around(2));
  if (t.dice.chance(SHARES.handedBack)) {
    const back = remark('handBack', t.dice);
    t.do(to, (id, meta) => new ReturnHandover(id, { reason: back }, meta), 'station.grid-officer').work(t.dice.around(1));
    give().work(t.dice.around(2));
  }
  t.do(to, (id, meta) => new AcceptHandover(id, {}, meta), 'station.grid-officer');
  return to;
};
