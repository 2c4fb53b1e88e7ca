import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Meta } from '#libs/eventing';
import { Ask } from '#libs/http';
import { AnswerBody, EmptyBody, ReturnBody } from './acts.body.ts';
import { AnswerReferral } from './answer-referral/answer-referral.command.ts';
import { type Done, doneOf } from './referrals.ts';
import { ReturnReferral } from './return-referral/return-referral.command.ts';
import { TakeReferral } from './take-referral/take-referral.command.ts';

@ApiTags('agencies')
@Controller('agencies/referrals/:referralId')
export class ReferralActsHttp {
  constructor(private readonly commands: CommandBus) {}

  @Post('taking')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take what was passed up.' })
  async take(@Param('referralId') id: string, @Body() _: EmptyBody, @Ask() meta: Meta): Promise<Done> {
    return doneOf(await this.commands.execute(new TakeReferral(id, {}, meta)));
  }

  @Post('answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answer with an approval or feedback; it goes back to the station, and through it to the resident (A-44e).' })
  async answer(@Param('referralId') id: string, @Body() { kind, text }: AnswerBody, @Ask() meta: Meta): Promise<Done> {
    return doneOf(await this.commands.execute(new AnswerReferral(id, { kind, text }, meta)));
  }

  @Post('return')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send it back to the station, with a reason; counted as a bounce.' })
  async giveBack(@Param('referralId') id: string, @Body() { reason }: ReturnBody, @Ask() meta: Meta): Promise<Done> {
    return doneOf(await this.commands.execute(new ReturnReferral(id, { reason }, meta)));
  }
}
