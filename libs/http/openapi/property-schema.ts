import { getMetadataStorage } from 'class-validator';
import type { ApiPropertyOptions } from '@nestjs/swagger';

type Constructor = abstract new (...args: never[]) => object;
type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
export type PropertySchema = Readonly<Record<string, unknown>>;

const enumOf = (values: readonly unknown[]): PropertySchema => {
  const types = [...new Set(values.map((value) => typeof value))];
  return { ...(types.length === 1 ? { type: types[0] } : {}), enum: [...values] };
};

/** What each of class-validator's checks means in JSON Schema, by the check's own name. */
const MEANINGS: Readonly<Record<string, (constraints: readonly unknown[]) => PropertySchema>> = {
  isString: () => ({ type: 'string' }),
  isBoolean: () => ({ type: 'boolean' }),
  isInt: () => ({ type: 'integer' }),
  isObject: () => ({ type: 'object' }),
  isNotEmpty: () => ({ minLength: 1 }),
  isIn: ([values]) => enumOf(values as readonly unknown[]),
  isLength: ([minLength, maxLength]) => ({ type: 'string', minLength, maxLength }),
  minLength: ([minLength]) => ({ minLength }),
  maxLength: ([maxLength]) => ({ maxLength }),
  min: ([minimum]) => ({ minimum }),
  max: ([maximum]) => ({ maximum }),
  matches: ([pattern]) => ({ type: 'string', pattern: (pattern as RegExp).source }),
  isIso8601: () => ({ type: 'string', format: 'date-time' }),
  isEmail: () => ({ type: 'string', format: 'email' }),
  isNumberString: () => ({ type: 'string', pattern: '^\\d+$' }),
};

export const checksOf = (type: Constructor): Metadata[] => getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);

const meaningOf = (check: Metadata, described: boolean): PropertySchema => {
  const meaning = MEANINGS[String(check.name)];
  if (meaning) return meaning((check.constraints ?? []) as readonly unknown[]);
  // A check of one's own says nothing about the shape: the field must say it itself, with @ApiProperty.
  if (described) return {};
  throw new Error(`the OpenAPI document knows no schema for the check ${String(check.name)} of ${check.propertyName}`);
};

/**
 * The schema of one field of a body or query class from its checks. `described`: it has an @ApiProperty of its own. Throws
 * for a check that has no meaning here, so that no field is left undescribed.
 */
export const propertySchema = (type: Constructor, name: string, described: boolean): ApiPropertyOptions => {
  const checks = checksOf(type).filter((check) => check.propertyName === name);
  const required = !checks.some((check) => check.type === 'conditionalValidation');
  const nested = checks.some((check) => check.type === 'nestedValidation');
  const nestedType = Reflect.getMetadata('design:type', type.prototype as object, name) as Constructor;
  if (nested) return { required, type: () => nestedType } as ApiPropertyOptions;
  const meanings = checks.filter((check) => check.type === 'customValidation').map((check) => meaningOf(check, described));
  return Object.assign({ required }, ...meanings) as ApiPropertyOptions;
};
