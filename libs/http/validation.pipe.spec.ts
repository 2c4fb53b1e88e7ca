import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import fc from 'fast-check';
import { compile } from './compiled.ts';
import { Malformed } from './problem.ts';
import { BodyPipe, judge } from './validation.pipe.ts';

class Inner {
  @IsString() @Length(1, 5) word!: string;
  @IsOptional() @IsInt() size?: number;
}
class Outer {
  @IsIn(['a', 'b']) kind!: string;
  @IsString() @Matches(/\S/) text!: string;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => Inner) inner?: Inner;
  @IsOptional() @IsBoolean() flag?: boolean;
}
class Nothing {}

const pipe = new BodyPipe();
const body = (value: unknown, metatype: unknown = Outer) => pipe.transform(value, { type: 'body', metatype: metatype as never });
const pointers = (value: unknown, metatype?: unknown): unknown => {
  try {
    return body(value, metatype);
  } catch (error) {
    return error instanceof Malformed ? error.errors.map((e) => e.pointer) : error;
  }
};

describe('a body', () => {
  it('that fits becomes an instance, nested ones too', () => {
    const value = body({ kind: 'a', text: '字', inner: { word: 'x' } }) as Outer;
    expect(value).toBeInstanceOf(Outer);
    expect(value.inner).toBeInstanceOf(Inner);
    expect({ ...value, inner: { ...value.inner } }).toEqual({ kind: 'a', text: '字', inner: { word: 'x' } });
  });
  it.each([
    ['a field that is wrong', { kind: 'c', text: 'x' }, ['/kind']],
    ['a field that is missing', { kind: 'a' }, ['/text']],
    ['a field that nobody knows', { kind: 'a', text: 'x', role: 'admin' }, ['/role']],
    ['an object where a word belongs', { kind: { $ne: null }, text: 'x' }, ['/kind']],
    ['a nested field', { kind: 'a', text: 'x', inner: { word: 'too long' } }, ['/inner/word']],
    ['an array where an object belongs', { kind: 'a', text: 'x', inner: [] }, ['/inner']],
  ])('names %s', (_, value, expected) => expect(pointers(value)).toEqual(expected));
  it('that is no object is refused', () => expect(pointers([1])).toEqual(['']));
  it('of a class without fields takes only an empty object', () => {
    expect(pointers({}, Nothing)).toEqual({});
    expect(pointers({ x: 1 }, Nothing)).toEqual(['/x']);
  });
  it('is judged alike by the compiled and by class-validator’s own way', () => {
    const fast = compile(Outer);
    const odd = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
      fc.constant([]),
      fc.constant({}),
    );
    const inner = fc.oneof(
      odd,
      fc.record({ word: fc.oneof(odd, fc.constantFrom('ok', 'longer than five')), size: odd }, { requiredKeys: [] }),
    );
    const any = fc.record(
      { kind: fc.oneof(fc.constantFrom('a', 'b'), odd), text: odd, inner, flag: odd, extra: odd },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(any, (value) => {
        // `null` for an optional field is left to the slow way: the short cut may only say yes where that says yes.
        if (fast?.(value)) expect(judge(Outer, value).errors).toEqual([]);
        else if (Object.values(value).every((v) => v !== null)) expect(judge(Outer, value).errors).not.toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
