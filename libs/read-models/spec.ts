import type { Scalar, ViewSpec } from './port.ts';

const NAME = /^[a-z][a-zA-Z0-9-]*$/;

/** One stored version of a view: the name of its table or collection, and of its checkpoint. */
export const viewKey = (spec: { readonly name: string; readonly version: number }): string => `${spec.name}_${spec.version}`;

/** The inverse of `viewKey`. */
export const parseViewKey = (key: string): { name: string; version: number } | undefined => {
  const at = key.lastIndexOf('_');
  const version = Number(key.slice(at + 1));
  return at > 0 && Number.isSafeInteger(version) && version > 0 ? { name: key.slice(0, at), version } : undefined;
};

/** Each field that some index names, once, in order of appearance. */
export const indexedFields = (spec: ViewSpec): readonly string[] => [...new Set(spec.indexes.flat())];

/** Names become identifiers of the engines, so nothing but plain words passes. Throws TypeError. */
export const checkSpec = (spec: ViewSpec): ViewSpec => {
  for (const name of [spec.name, ...indexedFields(spec)]) {
    if (!NAME.test(name)) throw new TypeError(`not a name for a view or a field: ${JSON.stringify(name)}`);
  }
  if (!Number.isSafeInteger(spec.version) || spec.version < 1) throw new TypeError(`view ${spec.name}: a version is a whole number from 1`);
  if (spec.indexes.some((fields) => fields.length === 0)) throw new TypeError(`view ${spec.name}: an index without fields`);
  return spec;
};

export const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

/** A document's value for an indexed field; undefined when absent (or null). Throws TypeError for anything but a scalar. */
export const fieldValue = (doc: object, field: string): Scalar | undefined => {
  const value = (doc as Readonly<Record<string, unknown>>)[field];
  if (value === undefined || value === null) return undefined;
  if (!isScalar(value)) throw new TypeError(`the indexed field ${field} is not a scalar`);
  return value;
};

/** Throws TypeError when a document could not be stored in this view. */
export const checkDoc = (fields: readonly string[], doc: object): void => {
  for (const field of fields) fieldValue(doc, field);
};
