import { ModulesContainer } from '@nestjs/core';
import { ApiProperty, type ApiPropertyOptions, ApiSchema } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { checksOf, propertySchema } from './property-schema.ts';

type Constructor = new (...args: never[]) => object;

const MODEL = 'swagger/apiModelProperties';
const SCHEMA = 'swagger/apiSchema';

const controllersIn = (app: NestFastifyApplication): Constructor[] =>
  [...app.get(ModulesContainer, { strict: false }).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype as Constructor),
  );

/** Classes with checks among the parameters of a controller's methods: its bodies and queries. */
const askedBy = (controller: Constructor): Constructor[] => {
  const prototype = controller.prototype as object;
  const parameters = Object.getOwnPropertyNames(prototype).flatMap(
    (name) => (Reflect.getMetadata('design:paramtypes', prototype, name) ?? []) as unknown[],
  );
  return parameters.filter((type): type is Constructor => typeof type === 'function' && checksOf(type as Constructor).length > 0);
};

const nestedIn = (type: Constructor): Constructor[] =>
  checksOf(type)
    .filter((check) => check.type === 'nestedValidation')
    .map((check) => Reflect.getMetadata('design:type', type.prototype as object, check.propertyName) as Constructor);

const describe = (type: Constructor): void => {
  for (const name of new Set(checksOf(type).map((check) => check.propertyName))) {
    const own = Reflect.getMetadata(MODEL, type.prototype as object, name) as { readonly type?: unknown } | undefined;
    const { type: _, ...words } = own ?? {};
    // The field's own words stay; the type that reflection has put beside them and what is required are the checks' to say.
    const { required, ...derived } = propertySchema(type, name, own !== undefined);
    ApiProperty({ ...derived, ...words, required } as ApiPropertyOptions)(type.prototype as object, name);
  }
};

const titled = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Two classes of one name would share one schema: the room goes in front of the second's. */
const nameApart = (types: ReadonlyMap<Constructor, string>): void => {
  for (const [type, room] of types) {
    const shared = [...types.keys()].some((other) => other !== type && other.name === type.name);
    if (shared && !Reflect.hasOwnMetadata(SCHEMA, type)) ApiSchema({ name: `${titled(room)}${type.name}` })(type);
  }
};

/** Gives Nest's document the fields of every body and query class, from the checks that really judge them. */
export const describeRequests = (app: NestFastifyApplication): void => {
  const types = new Map<Constructor, string>();
  for (const controller of controllersIn(app)) {
    const [room = ''] = (Reflect.getMetadata('swagger/apiUseTags', controller) ?? []) as string[];
    for (const type of askedBy(controller).flatMap((asked) => [asked, ...nestedIn(asked)])) if (!types.has(type)) types.set(type, room);
  }
  nameApart(types);
  for (const type of types.keys()) describe(type);
};
