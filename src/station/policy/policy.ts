import type { AgencyUnit, Level, Rung } from '#community/published';
import data from './station-policy.json' with { type: 'json' };

/** What the station must know about a body that a case is passed to. `account`: it answers in the product itself. */
export interface UnitPolicy {
  readonly level: Level;
  readonly rung: Exclude<Rung, null>;
  readonly answerWithinWorkingDays: number;
  readonly account: boolean;
  readonly source: string;
}

/** The station's own numbers, as data with their sources (`station-policy.json`). */
export const policy = data;

export const unitPolicy = (unit: AgencyUnit): UnitPolicy => data.units[unit] as UnitPolicy;

export const isDirectorOnly = (item: string): boolean => data.directorOnly.items.includes(item);

export const isFacilityItem = (item: string): boolean => item.startsWith(data.facilityItems.prefix);

/** Limits of this profile run on the clock, day and night; all others in working time. */
export const runsOnTheClock = (profile: string): boolean => data.clockHourProfiles.profiles.includes(profile);
