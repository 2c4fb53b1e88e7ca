import ts from 'typescript';

const { TypeFlags } = ts;
const REF = '#/components/schemas/';
const ROOM = /\/(?:src|libs)\/([^/]+)\//;

const has = (type, flags) => (type.flags & flags) !== 0;
const byText = (a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
const capital = (word) => word.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());

const described = (schema, symbol, checker) => {
  const text = symbol ? ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim() : '';
  return text === '' ? schema : { ...schema, description: text };
};

const sortedKeys = (value) => Object.fromEntries(Object.entries(value).toSorted(byText));

/** What a schema demands, without its words and without the order of its fields. */
const bare = (schema) =>
  JSON.parse(JSON.stringify(schema), (key, part) => {
    if (key === 'required') return part.toSorted();
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    const { description, ...rest } = part;
    return sortedKeys(typeof description === 'string' ? rest : part);
  });

/** Values that JSON has and that one of a few words names; sorted, since the compiler's own order changes with far-away edits. */
const enumOf = (values) => {
  const types = [...new Set(values.map((value) => typeof value))];
  return { ...(types.length === 1 ? { type: types[0] } : {}), enum: values.toSorted(byText) };
};

const PRIMITIVES = [
  [TypeFlags.Any | TypeFlags.Unknown, {}],
  [TypeFlags.StringLike, { type: 'string' }],
  [TypeFlags.NumberLike, { type: 'number' }],
  [TypeFlags.BooleanLike, { type: 'boolean' }],
  [TypeFlags.Null, { type: 'null' }],
];

/** The symbol of an interface, class or alias; undefined for a type that is written down where it is used. */
const nameOf = (type) => {
  const symbol = type.aliasSymbol ?? type.getSymbol();
  return symbol && !symbol.name.startsWith('__') ? symbol : undefined;
};

/** The folder below src or libs where it is declared; undefined for what comes from a package or the language. */
const roomOf = (symbol) => {
  const file = symbol.declarations?.[0]?.getSourceFile().fileName ?? '';
  return file.includes('/node_modules/') ? undefined : ROOM.exec(file)?.[1];
};

/** The value of a literal type; undefined for any other type. */
const literal = (type) => {
  if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
  return has(type, TypeFlags.BooleanLiteral) ? type.intrinsicName === 'true' : undefined;
};

/**
 * JSON Schema (2020-12) of what a type becomes as JSON. Named interfaces and aliases of objects are kept once, under
 * `components/schemas`, as `<room>.<Name>` until `named` has given them their final names.
 */
export class Schemas {
  #checker;
  #found = new Map();

  constructor(checker) {
    this.#checker = checker;
  }

  of(type) {
    const value = literal(type);
    if (value !== undefined) return { const: value };
    if (type.isUnion()) return this.#union(type);
    const primitive = PRIMITIVES.find(([flags]) => has(type, flags));
    return primitive ? { ...primitive[1] } : this.#object(type);
  }

  #union(type) {
    const parts = type.types.filter((part) => !has(part, TypeFlags.Undefined | TypeFlags.Void));
    const literals = parts.map(literal);
    const bools = literals.filter((value) => typeof value === 'boolean');
    const words = literals.filter((value) => value !== undefined && (bools.length < 2 || typeof value !== 'boolean'));
    const others = parts.filter((_, i) => literals[i] === undefined);
    const schemas = [
      ...(words.length > 0 ? [enumOf(words)] : []),
      ...(bools.length === 2 ? [{ type: 'boolean' }] : []),
      ...others.map((part) => this.of(part)).toSorted(byText),
    ];
    return schemas.length === 1 ? schemas[0] : { anyOf: schemas };
  }

  #object(type) {
    const checker = this.#checker;
    if (checker.isTupleType(type)) {
      const prefixItems = checker.getTypeArguments(type).map((part) => this.of(part));
      return { type: 'array', prefixItems, minItems: prefixItems.length, maxItems: prefixItems.length };
    }
    if (checker.isArrayType(type)) return { type: 'array', items: this.of(checker.getTypeArguments(type)[0]) };
    const id = this.#idOf(type);
    if (id === undefined) return this.#fields(type);
    if (!this.#found.has(id)) {
      this.#found.set(id, {});
      this.#found.set(id, described(this.#fields(type), type.aliasSymbol ?? type.getSymbol(), checker));
    }
    return { $ref: REF + id };
  }

  /** `<room>.<Name>`, generic ones with their arguments (`committee.FoundDeskItem`); undefined for what has no name of ours. */
  #idOf(type) {
    const symbol = nameOf(type);
    const room = symbol && roomOf(symbol);
    if (!room) return undefined;
    const args = type.aliasTypeArguments ?? (type.target ? this.#checker.getTypeArguments(type) : []);
    const names = args.filter((arg) => !arg.isThisType).map((arg) => this.#argument(arg));
    return names.includes(undefined) ? undefined : `${room}.${symbol.name}${names.join('')}`;
  }

  #argument(type) {
    if (has(type, TypeFlags.String | TypeFlags.Number)) return capital(type.intrinsicName);
    return nameOf(type)?.name;
  }

  #fields(type) {
    const checker = this.#checker;
    const shown = checker.getPropertiesOfType(type).filter((p) => checker.getTypeOfSymbol(p).getCallSignatures().length === 0);
    const optional = (p) => (p.flags & ts.SymbolFlags.Optional) !== 0;
    const required = shown.filter((p) => !optional(p)).map((p) => p.name);
    const properties = Object.fromEntries(shown.map((p) => [p.name, this.#field(p)]));
    const any = checker.getIndexTypeOfType(type, ts.IndexKind.String);
    return {
      type: 'object',
      ...(shown.length > 0 ? { properties } : {}),
      ...(required.length > 0 ? { required } : {}),
      ...(any ? { additionalProperties: this.of(any) } : {}),
    };
  }

  #field(symbol) {
    const schema = this.of(this.#checker.getTypeOfSymbol(symbol));
    return described(schema, symbol, this.#checker);
  }

  /** Everything found, and `value` with its references, under plain names: with the room in front where two shapes share one. */
  named(value) {
    const ids = [...this.#found.keys()].toSorted();
    const plain = (id) => id.slice(id.indexOf('.') + 1);
    const shape = (id) => JSON.stringify(bare(this.#found.get(id)));
    const alone = (id) => ids.every((other) => plain(other) !== plain(id) || shape(other) === shape(id));
    const names = new Map(ids.map((id) => [id, alone(id) ? plain(id) : capital(id.slice(0, id.indexOf('.'))) + plain(id)]));
    const rename = (json) =>
      JSON.parse(JSON.stringify(json, (key, part) => (key === '$ref' ? REF + names.get(part.slice(REF.length)) : part)));
    const schemas = Object.fromEntries(ids.map((id) => [names.get(id), rename(this.#found.get(id))]));
    return { schemas, ...rename(value) };
  }
}
