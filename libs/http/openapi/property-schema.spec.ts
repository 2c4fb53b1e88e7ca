import 'reflect-metadata';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, Matches, ValidateNested } from 'class-validator';
import { propertySchema } from './property-schema.ts';

class Inner {
  @IsString() name!: string;
}

class Sample {
  @Length(1, 9) @Matches(/\S/) @IsString() text!: string;
  @IsOptional() @IsIn(['a', 'b']) letter?: string;
  @IsBoolean() sure!: boolean;
  @IsOptional() @ValidateNested() inner?: Inner;
  @IsUUID() id!: string;
}

const of = (name: string, described = false): unknown => propertySchema(Sample, name, described);

describe('the schema of a field', () => {
  it('says what its checks hold it to', () =>
    expect(of('text')).toEqual({ required: true, type: 'string', minLength: 1, maxLength: 9, pattern: '\\S' }));

  it('is not required once it may be absent', () => expect(of('letter')).toEqual({ required: false, type: 'string', enum: ['a', 'b'] }));

  it('names the class of a nested object', () => {
    const { required, type } = of('inner') as { required: boolean; type: () => unknown };
    expect([required, type()]).toEqual([false, Inner]);
  });

  it('is refused for a check that nobody has given a meaning', () => expect(() => of('id')).toThrow('isUuid'));

  it('leaves the shape to the field itself where that describes it', () => expect(of('id', true)).toEqual({ required: true }));
});
