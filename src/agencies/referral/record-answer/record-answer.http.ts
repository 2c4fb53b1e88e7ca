import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Meta } from '#libs/eventing';
import { Ask } from '#libs/http';
import { RecordedAnswerBody } from '../acts.body.ts';
import { type Done, doneOf } from '../referrals.ts';
import { RecordAnswer } from './record-answer.command.ts';

/** Under the station's address because its people use it; the fact belongs to the body that answered. */
@ApiTags('agencies')
@Controller('station/cases/:reportId/referral-answer')
export class RecordAnswerHttp {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Write down the answer of a body without an account: a property company, an emergency number.' })
  async record(@Param('reportId') reportId: string, @Body() body: RecordedAnswerBody, @Ask() meta: Meta): Promise<Done> {
    const { referralId, kind, text } = body;
    return doneOf(await this.commands.execute(new RecordAnswer(referralId, { reportId, kind, text }, meta)));
  }
}
