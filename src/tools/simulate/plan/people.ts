import type { Dice } from '../dice.ts';
import type { Community } from './community.ts';
import type { Person } from './planned.ts';
import weights from './weights.json' with { type: 'json' };

const NAMES = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

/** `测试甲12`: nobody is called so. */
const nameOf = (index: number): string => `测试${NAMES[index % NAMES.length] as string}${Math.floor(index / NAMES.length) || ''}`;

/** Eleven digits that no telephone has. */
const phoneOf = (index: number): string => `0000${String(index + 1).padStart(7, '0')}`;

/** So many reports come from one person on average. */
const EACH = 1.55;
const LEAST = 12;

type Group = 'registered' | 'migrant';

/** Adults by grid and group, weighted by how much of their voice is heard. */
const homes = (community: Community): (readonly [{ readonly grid: string; readonly group: Group }, number])[] =>
  community.grids.flatMap((grid, index) =>
    (['registered', 'migrant'] as const).map(
      (group) => [{ grid: grid.code, group }, grid.adults[group] * weights.participation[group] * (weights.grids[index] ?? 1)] as const,
    ),
  );

/** Everybody who will speak, with a home; the two demo accounts of residents are among them. */
export const people = (reports: number, community: Community, dice: Dice): readonly Person[] => {
  const weighted = homes(community);
  const byCode = new Map(community.grids.map((grid) => [grid.code, grid]));
  return Array.from({ length: Math.max(LEAST, Math.round(reports / EACH)) }, (_, index): Person => {
    const account = (['resident1', 'migrant1'] as const)[index];
    const { grid, group } = account === 'migrant1' ? { ...dice.weighted(weighted), group: 'migrant' as const } : dice.weighted(weighted);
    const courtyards = byCode.get(grid)?.courtyards ?? [];
    return {
      index,
      name: nameOf(index),
      phone: phoneOf(index),
      residency: account === 'resident1' ? 'registered' : group,
      grid,
      courtyard: dice.weighted(courtyards.map((courtyard) => [courtyard.code, courtyard.households] as const)),
      ...(account === undefined ? {} : { account }),
    };
  });
};

/** Some speak often, most once: the chance falls with the number. The demo's own residents speak now and then. */
export const speaker = (all: readonly Person[], dice: Dice): Person => {
  const named = all.slice(0, 2);
  if (dice.chance(0.012)) return dice.pick(named);
  return all[Math.floor(all.length * dice.next() ** 1.25)] as Person;
};
