import 'reflect-metadata';
import { getMetadataStorage, type ValidatorConstraintInterface } from 'class-validator';

type Constructor = new () => object;
type Rule = (value: unknown, of: object) => boolean;

interface Field {
  readonly name: string;
  readonly optional: boolean;
  readonly rules: readonly Rule[];
  readonly nested?: Compiled;
}

/** The instance when the value fits, undefined when it does not (or not surely): then class-validator itself judges and words it. */
export type Compiled = (value: object) => object | undefined;

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** Shapes that this short cut does not know: arrays of nested objects, conditions of one's own, groups, context. */
const beyond = (m: Metadata): boolean =>
  m.each || (m.groups ?? []).length > 0 || (m.type === 'conditionalValidation' && m.name !== 'isOptional');

const ruleOf = (m: Metadata): Rule => {
  const constraints = getMetadataStorage().getTargetValidatorConstraints(m.constraintCls as never);
  const checks = constraints.map((c): ValidatorConstraintInterface => c.instance as ValidatorConstraintInterface);
  const targetName = (m.target as Constructor).name;
  return (value, object) =>
    checks.every(
      (check) => check.validate(value, { value, constraints: m.constraints, targetName, object, property: m.propertyName }) === true,
    );
};

const fieldOf = (type: Constructor, name: string, all: readonly Metadata[]): Field => {
  const isNested = all.some((m) => m.type === 'nestedValidation');
  const nestedType = Reflect.getMetadata('design:type', type.prototype as object, name) as Constructor;
  const nested = isNested ? compile(nestedType) : undefined;
  if (isNested && !nested) throw new TypeError(`cannot compile ${name}`);
  return {
    name,
    optional: all.some((m) => m.type === 'conditionalValidation'),
    rules: all.filter((m) => m.type === 'customValidation').map(ruleOf),
    ...(nested ? { nested } : {}),
  };
};

const isPlain = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The field's value as it is kept; NO when it does not fit. */
const NO = Symbol('does not fit');

const judged = (field: Field, value: unknown, instance: object): unknown => {
  if (!field.rules.every((rule) => rule(value, instance))) return NO;
  if (!field.nested) return value;
  return (isPlain(value) ? field.nested(value) : undefined) ?? NO;
};

/** Sets the field on the instance; false when it does not fit. */
const take = (field: Field, value: unknown, instance: Record<string, unknown>): boolean => {
  if (value === undefined) return field.optional;
  const kept = value === null ? NO : judged(field, value, instance);
  if (kept === NO) return false;
  instance[field.name] = kept;
  return true;
};

/**
 * One function from a class with class-validator's decorators: the same validators in the same order, without the
 * book-keeping around them, which costs more than they do (engines.md, "The write path's budget"). undefined for a class
 * that it does not fully understand.
 */
export const compile = (type: Constructor): Compiled | undefined => {
  const all = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  if (all.length === 0 || all.some(beyond)) return undefined;
  const names = [...new Set(all.map((m) => m.propertyName))];
  const fields = names.map((name) =>
    fieldOf(
      type,
      name,
      all.filter((m) => m.propertyName === name),
    ),
  );
  const known = new Set(names);
  return (value) => {
    for (const key of Object.keys(value)) if (!known.has(key)) return undefined;
    const instance = new type() as Record<string, unknown>;
    for (const field of fields) if (!take(field, (value as Record<string, unknown>)[field.name], instance)) return undefined;
    return instance;
  };
};
