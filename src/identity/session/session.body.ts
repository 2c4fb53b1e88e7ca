import { IsIn, IsOptional, IsString, Length, Matches, MaxLength, MinLength } from 'class-validator';
import type { Residency } from '#community/published';

export class SignInBody {
  @IsString() @Length(1, 64) username!: string;
  @IsString() @Length(1, 256) password!: string;
}

export class CapacityBody {
  @IsString() @MaxLength(40) capacity!: string;
}

export class AccountBody {
  @IsString()
  @Matches(/^[\p{L}\p{N}._-]{3,64}$/u, { message: 'identity.bad-username' })
  username!: string;
  @IsString()
  @MinLength(10, { message: 'identity.short-password' })
  @MaxLength(256)
  password!: string;
  @IsOptional() @IsString() @MaxLength(60) name?: string;
  @IsOptional() @IsIn(['registered', 'migrant', 'undisclosed']) residency?: Residency;
}
