/** A check of a value read from a file: what is wrong with it, or undefined. */
export type Check = (value: unknown) => string | undefined;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Check = (value) => (typeof value === 'string' && value.trim() !== '' ? undefined : 'must be a text');

export const flag: Check = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false');

export const whole =
  (from: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= from ? undefined : `must be a whole number from ${from}`;

export const date: Check = (value) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? undefined
    : 'must be a date YYYY-MM-DD';

export const matching =
  (pattern: RegExp, what: string): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? undefined : `must be ${what}`;

export const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value) ? undefined : `must be one of ${allowed.map(String).join(', ')}`;

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? undefined : check(value);

export const listOf =
  (check: Check, { least = 0, most = Number.POSITIVE_INFINITY } = {}): Check =>
  (value) => {
    if (!Array.isArray(value)) return 'must be a list';
    if (value.length < least || value.length > most) return `must hold ${least} to ${most} entries`;
    const wrong = value.findIndex((entry) => check(entry) !== undefined);
    return wrong < 0 ? undefined : `entry ${wrong + 1}: ${check(value[wrong])}`;
  };

export const distinct =
  (check: Check): Check =>
  (value) =>
    check(value) ?? (new Set(value as unknown[]).size === (value as unknown[]).length ? undefined : 'must not repeat an entry');

/** Exactly these fields, each passing its check; those in `optional` may be missing. */
export const shape =
  (fields: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value) => {
    if (!isRecord(value)) return 'must be an object';
    const [first] = problems(value, fields, optional);
    return first && `"${first.field}" ${first.problem}`;
  };

export interface FieldProblem {
  readonly field: string;
  readonly problem: string;
}

const missingOrWrong = (value: Record<string, unknown>, [field, check]: readonly [string, Check]): FieldProblem[] => {
  if (value[field] === undefined) return [{ field, problem: 'is missing' }];
  const problem = check(value[field]);
  return problem === undefined ? [] : [{ field, problem }];
};

/** Every field that is missing, wrong or unknown. */
export const problems = (
  value: Record<string, unknown>,
  fields: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): FieldProblem[] => {
  const present = Object.entries(optional).filter(([field]) => value[field] !== undefined);
  const unknown = Object.keys(value).filter((field) => !(field in fields) && !(field in optional));
  return [
    ...[...Object.entries(fields), ...present].flatMap((entry) => missingOrWrong(value, entry)),
    ...unknown.map((field) => ({ field, problem: 'is not a known field' })),
  ];
};

export const bilingual: Check = shape({ zh: text, en: text });
