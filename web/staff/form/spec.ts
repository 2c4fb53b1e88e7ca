/** Small forms of the desks, described as data: one place draws them, keeps their words and sends them. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}
interface Common {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** Asked only when the other values call for it. */
  readonly when?: (values: Values) => boolean;
}
export type FieldSpec =
  | (Common & { readonly kind: 'words'; readonly rows?: number; readonly max?: number })
  | (Common & { readonly kind: 'line'; readonly max?: number })
  | (Common & { readonly kind: 'moment' })
  | (Common & { readonly kind: 'day' })
  | (Common & { readonly kind: 'one-of'; readonly options: readonly Option[]; readonly inline?: boolean })
  | (Common & { readonly kind: 'pick'; readonly options: readonly Option[] });

export type Values = Readonly<Record<string, string>>;

export interface ActSpec {
  readonly act: string;
  /** Below the matter's address, for example `handover/acceptance`. */
  readonly path: string;
  readonly title: string;
  readonly send?: string;
  readonly lead?: string;
  readonly fields: readonly FieldSpec[];
  readonly start?: Values;
  readonly danger?: boolean;
  readonly body?: (values: Values) => unknown;
}

export const startOf = (spec: ActSpec): Values => ({ ...Object.fromEntries(spec.fields.map((f) => [f.name, ''])), ...spec.start });

export const askedIn = (spec: ActSpec, values: Values): readonly FieldSpec[] => spec.fields.filter((f) => f.when?.(values) ?? true);

/** What stands in the fields that are asked; a field that is not asked any more says nothing. */
export const shownValues = (spec: ActSpec, values: Values): Values =>
  Object.fromEntries(askedIn(spec, values).map((f) => [f.name, values[f.name] ?? '']));

/** The names of required fields that are still empty. */
export const missingIn = (spec: ActSpec, values: Values): readonly string[] =>
  askedIn(spec, values)
    .filter((f) => f.optional !== true && (values[f.name] ?? '').trim() === '')
    .map((f) => f.name);

/** Filled fields only, trimmed. */
export const plainBody = (values: Values): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values)
      .map(([k, v]) => [k, v.trim()] as const)
      .filter(([, v]) => v !== ''),
  );
