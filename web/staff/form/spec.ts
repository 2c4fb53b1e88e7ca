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

/** The names of required fields that are still empty. */
export const missingIn = (spec: ActSpec, values: Values): readonly string[] =>
  spec.fields.filter((f) => f.optional !== true && (values[f.name] ?? '').trim() === '').map((f) => f.name);

/** Filled fields only, trimmed. */
export const plainBody = (values: Values): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values)
      .map(([k, v]) => [k, v.trim()] as const)
      .filter(([, v]) => v !== ''),
  );
