import { ReferToStation } from '../../../committee/case/refer-to-station/refer-to-station.command.ts';
import { remark } from '../words/say.ts';
import type { Next, Teller } from './teller.ts';
import { answerAtCommittee } from './telling.ts';

const SHARES = { late: 0.07, toStation: 0.1, forgotten: 0.01 } as const;

/** What only the station can do goes there; opinions on the community stay, and so does what came from the station. */
const isForStation = (t: Teller): boolean => t.of.unit === 'committee' && t.item !== 'GOV-01' && t.dice.chance(SHARES.toStation);

/** The committee has it: answers within its limit, or passes it to the station. */
export const committeeStory = (t: Teller): Next => {
  const by = t.dice.pick(['chair', 'member1', 'member1']);
  if (isForStation(t)) {
    const reason = remark('toStation', t.dice);
    t.work(t.dice.around(6)).do(by, (id, meta) => new ReferToStation(id, { reason, how: 'whole' }, meta));
    return 'station';
  }
  const share = t.dice.chance(SHARES.late) ? t.dice.between(1.03, 1.5) : t.dice.between(0.12, 0.96) ** 0.75;
  if (!t.dice.chance(SHARES.forgotten)) answerAtCommittee(t.atShareOfLimit(share), by);
  return 'done';
};
