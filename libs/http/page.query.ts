import { IsInt, IsNumberString, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Transform } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';

/** `?after=<position>`: wait until the views have seen that position. The application's interceptor does the waiting. */
export class AfterQuery {
  @ApiProperty({ description: 'A position that a write has answered with: wait until the views have seen it.' })
  @IsOptional()
  @IsNumberString({ no_symbols: true })
  after?: string;
}

const DEFAULT_SIZE = 50;

/** `?limit=` (1 to 200, default 50) and `?cursor=`, the page mark of the answer before. */
export class PageQuery extends AfterQuery {
  @ApiProperty({ description: 'How many; 50 when left out.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value))
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
  @ApiProperty({ description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;

  get size(): number {
    return this.limit ?? DEFAULT_SIZE;
  }
}
