import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, type ValidationError, validateSync } from 'class-validator';
import { type Compiled, compile } from './compiled.ts';
import { type FieldError, Malformed } from './problem.ts';

type Constructor = new () => object;

const PLAIN: ReadonlySet<unknown> = new Set([String, Number, Boolean, Array, Object, Function, undefined]);

const collect = (errors: readonly ValidationError[], at: string): FieldError[] =>
  errors.flatMap((error) => {
    const pointer = `${at}/${error.property}`;
    const own = Object.values(error.constraints ?? {}).map((message) => ({ pointer, message }));
    return [...own, ...collect(error.children ?? [], pointer)];
  });

/** Field errors of a value against a class with class-validator's decorators; empty when it fits. Unknown fields are errors. */
export const judge = (type: Constructor, value: object): { value: object; errors: FieldError[] } => {
  const instance = plainToInstance(type, value, { enableImplicitConversion: false });
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, stopAtFirstError: true });
  return { value: instance, errors: collect(errors, '') };
};

const compiled = new Map<Constructor, Compiled | undefined>();

const compiledFor = (type: Constructor): Compiled | undefined => {
  if (!compiled.has(type)) compiled.set(type, compile(type));
  return compiled.get(type);
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Class-validator's own way: knows everything and words what is wrong. */
const judgeSlowly = (type: Constructor, given: object): object => {
  if (getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).length === 0) return refuseFields(given);
  const { value, errors } = judge(type, given);
  if (errors.length > 0) throw new Malformed('http.malformed', errors);
  return value;
};

const judged = ({ type, metatype }: ArgumentMetadata): boolean => (type === 'body' || type === 'query') && !PLAIN.has(metatype);

/** Bodies and queries against their classes. A body that is not an object is an error of its own. */
export class BodyPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    if (!judged(metadata)) return value;
    const type = metadata.metatype as Constructor;
    const given = value ?? {};
    if (!isObject(given)) throw new Malformed('http.malformed', [{ pointer: '', message: 'must be an object' }]);
    // Queries are strings that @Transform makes into values, which is class-transformer's work.
    const fits = metadata.type === 'body' ? compiledFor(type)?.(given) : undefined;
    return fits ?? judgeSlowly(type, given);
  }
}

/** A class without fields takes an empty object only. */
const refuseFields = (value: object): object => {
  const fields = Object.keys(value);
  if (fields.length > 0)
    throw new Malformed(
      'http.malformed',
      fields.map((field) => ({ pointer: `/${field}`, message: 'is not known here' })),
    );
  return value;
};
