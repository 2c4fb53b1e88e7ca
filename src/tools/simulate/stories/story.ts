import type { Dice } from '../dice.ts';
import { committeeStory } from './committee.story.ts';
import { mediationStory } from './mediation.story.ts';
import { residentStory } from './resident.story.ts';
import { stationStory } from './station.story.ts';
import { type Act, type Next, type Rulebook, type Submitted, Teller } from './teller.ts';

const first = ({ unit, desk }: Submitted): Next => {
  if (unit === 'station') return 'station';
  return desk === 'mediation' ? 'mediation' : 'committee';
};

/** The desk at which the station gets it: from the committee, the one that coordination gives it to. */
const deskAtStation = ({ unit, desk, report }: Submitted): string => {
  if (unit === 'station') return desk;
  return report.place ? 'back' : 'front';
};

const tell = (t: Teller, part: Exclude<Next, 'done'>): Next => {
  switch (part) {
    case 'station':
      return stationStory(t, deskAtStation(t.of));
    case 'committee':
      return committeeStory(t);
    case 'mediation':
      mediationStory(t);
      return 'done';
  }
};

/**
 * Everything that happens to a report once it was submitted, in order of time. Whoever acts keeps to the rules of the product;
 * not everybody keeps its dates.
 */
export const story = (of: Submitted, dice: Dice, rules: Rulebook): readonly Act[] => {
  const teller = new Teller(of, dice, rules);
  for (let part = first(of); part !== 'done'; ) part = tell(teller, part);
  return [...residentStory(teller)].sort((a, b) => a.at - b.at);
};
