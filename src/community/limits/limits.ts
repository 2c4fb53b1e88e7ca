import {
  type Check,
  bilingual,
  date,
  isRecord,
  listOf,
  matching,
  oneOf,
  orNull,
  problems,
  shape,
  text,
  whole,
} from '../catalogue/checks.ts';
import { type LimitUnit, units } from '../catalogue/catalogue.types.ts';

/** One limit with its source, how certain that source is (P read, S secondary, D own default) and when it holds. */
export interface LimitRow {
  readonly id: string;
  readonly amount: number;
  readonly unit: LimitUnit;
  readonly what: string;
  readonly source: string;
  readonly mark: 'P' | 'S' | 'D';
  readonly from: string;
  readonly to: string | null;
  readonly note?: string;
}

export interface Profile {
  readonly profile: string;
  /** The part it plays: several profiles may play `base`, one is chosen. */
  readonly role: string;
  readonly version: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly rows: readonly LimitRow[];
}

export type NamedRow = LimitRow & { readonly profile: string; readonly version: string };

export interface Limits {
  /** The profile that plays `base`. */
  readonly base: string;
  readonly profiles: readonly Profile[];
  /** The row `role/id` that holds at a moment (epoch ms). Before the first row's date the first one stands in: a matter is never without a limit. */
  row(ref: string, at: number): NamedRow;
}

/** The profiles cannot be used: one line for each wrong field. */
export class LimitsError extends Error {
  override readonly name = 'LimitsError';
  constructor(readonly lines: readonly string[]) {
    super(`the limits cannot be loaded:\n${lines.join('\n')}`);
  }
}

const id = matching(/^[a-z0-9-]+$/, 'an id in small letters');
const row: Check = shape(
  { id, amount: whole(1), unit: oneOf(...units), what: id, source: text, mark: oneOf('P', 'S', 'D'), from: date, to: orNull(date) },
  { note: text },
);

const linesOf = (profile: unknown, at: number): string[] => {
  if (!isRecord(profile)) return [`profile ${at + 1}: must be an object`];
  const fields = { profile: id, role: id, version: text, name: bilingual, rows: listOf(row, { least: 1 }) };
  return problems(profile, fields, { note: text, links: listOf(text) }).map(
    ({ field, problem }) => `profile ${at + 1} (${String(profile['profile'])}): "${field}" ${problem}`,
  );
};

const epoch = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);

type Dated = NamedRow & { readonly since: number };

const byReference = (profiles: readonly Profile[]): ReadonlyMap<string, readonly Dated[]> => {
  const rows = new Map<string, Dated[]>();
  for (const { profile, role, version, rows: own } of profiles) {
    for (const one of own) {
      const dated = { ...one, profile, version, since: epoch(one.from) };
      rows.set(
        `${role}/${one.id}`,
        [...(rows.get(`${role}/${one.id}`) ?? []), dated].sort((a, b) => a.since - b.since),
      );
    }
  }
  return rows;
};

/** Reads profiles and chooses the one that plays `base`. Throws LimitsError that names every wrong profile and field. */
export const loadLimits = (raw: readonly unknown[], base: string): Limits => {
  const lines = raw.flatMap(linesOf);
  if (lines.length > 0) throw new LimitsError(lines);
  const profiles = raw as readonly Profile[];
  if (!profiles.some((one) => one.profile === base && one.role === 'base'))
    throw new LimitsError([`no profile "${base}" plays the role base`]);
  const inForce = profiles.filter((one) => one.role !== 'base' || one.profile === base);
  const rows = byReference(inForce);
  return {
    base,
    profiles: inForce,
    row: (ref, at) => {
      const known = rows.get(ref);
      const found = known?.findLast((one) => one.since <= at) ?? known?.[0];
      if (!found) throw new LimitsError([`no profile has the row "${ref}"`]);
      return found;
    },
  };
};
