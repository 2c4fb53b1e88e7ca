import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Answers } from '#libs/http';
import { openApi } from '../../src/app.document.ts';

type Json = Readonly<Record<string, unknown>>;
interface Operation {
  readonly summary?: string;
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Json>>;
}

const ROOT = new URL('../../', import.meta.url);

/** Answers' schemas are made at build; here they are brought up to date first. */
const answers = (): Answers => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', '--answers'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(readFileSync(new URL('dist/answers.json', ROOT), 'utf8')) as Answers;
};

/** Objects with named fields take no others, so that an answer with a field that nobody described is found out. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, closed(part)]));
  const named = parts['type'] === 'object' && 'properties' in parts && !('additionalProperties' in parts);
  return named ? { ...parts, additionalProperties: false } : parts;
};

const matches = (template: string, path: string): boolean =>
  new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(path);

/** As a part of a JSON pointer. */
const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** Where in the document an answer is described: at the operation, or where that points. */
const placeOf = (key: string, status: number, { $ref }: Json): string => {
  const [method = '', path = ''] = key.split(' ');
  return typeof $ref === 'string' ? $ref : `#/paths/${escaped(path)}/${method.toLowerCase()}/responses/${status}`;
};

/** The document of an application, and real answers held against it. */
export class Document {
  readonly whole: OpenAPIObject;
  private readonly ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(app: NestFastifyApplication) {
    this.whole = JSON.parse(JSON.stringify(openApi(app, answers()))) as OpenAPIObject;
    this.ajv.addSchema({ $id: 'document', ...(closed(this.whole) as Json) });
  }

  /** `GET /api/v1/reports/{trackingCode}` and the like. */
  get operations(): ReadonlyMap<string, Operation> {
    const all = Object.entries(this.whole.paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Operation>).map(
        ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
      ),
    );
    return new Map(all);
  }

  /** The operation that a request meets: the one with the fewest parameters. */
  operationOf(method: string, url: string): string | undefined {
    const path = url.split('?', 1)[0] as string;
    const fit = Object.keys(this.whole.paths).filter((template) => matches(template, path));
    const [template] = fit.toSorted((a, b) => a.split('{').length - b.split('{').length);
    return template && `${method} ${template}`;
  }

  /** What is wrong with an answer; empty when the document describes it. */
  faults(key: string, status: number, type: string, body: string): string[] {
    const described = this.operations.get(key)?.responses[status];
    if (!described) return [`${key} ${status} is not in the document`];
    if (status === 204) return body === '' ? [] : [`${key} answers 204 with a body`];
    const mime = type.split(';', 1)[0] as string;
    const validate = this.validator(`${placeOf(key, status, described)}/content/${escaped(mime)}/schema`);
    validate(mime.endsWith('json') ? JSON.parse(body) : body);
    return (validate.errors ?? []).map((e) => `${key} ${status} ${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
  }

  private validator(ref: string): ValidateFunction {
    const known = this.compiled.get(ref) ?? this.ajv.compile({ $ref: `document${encodeURI(ref)}` });
    this.compiled.set(ref, known);
    return known;
  }
}
