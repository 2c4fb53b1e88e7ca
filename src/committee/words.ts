import { applyDecorators } from '@nestjs/common';
import { IsString, Length, Matches } from 'class-validator';

const MOST = 3_000;

/** A text that people wrote: something must be in it, 3,000 characters at most. */
export const Written = (): PropertyDecorator =>
  applyDecorators(
    IsString({ message: 'committee.no-text' }),
    Matches(/\S/, { message: 'committee.no-text' }),
    Length(1, MOST, { message: 'committee.text-length' }),
  );

/** Control characters that no keyboard makes would only break pages; line breaks and tabs stay. */
export const cleaned = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
