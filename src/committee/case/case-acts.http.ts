import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Meta } from '#libs/eventing';
import { Ask } from '#libs/http';
import type { Done } from '../done.ts';
import { cleaned } from '../words.ts';
import { AnswerCommitteeCase } from './answer/answer-committee-case.command.ts';
import { AnswerBody, NothingBody, ReferBody } from './case-acts.body.ts';
import { CloseCommitteeCase } from './close/close-committee-case.command.ts';
import { ReferToStation } from './refer-to-station/refer-to-station.command.ts';

@ApiTags('committee')
@Controller('committee/cases/:reportId')
export class CaseActsHttp {
  constructor(private readonly commands: CommandBus) {}

  @Post('answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answer the resident; an objection is answered by supervision or the chair.' })
  answer(@Param('reportId') reportId: string, @Body() body: AnswerBody, @Ask() meta: Meta): Promise<Done> {
    const { outcome, means } = body;
    return this.commands.execute(new AnswerCommitteeCase(reportId, { outcome, means, text: cleaned(body.text) }, meta));
  }

  @Post('closure')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close the case, after the answer.' })
  close(@Param('reportId') reportId: string, @Body() _: NothingBody, @Ask() meta: Meta): Promise<Done> {
    return this.commands.execute(new CloseCommitteeCase(reportId, {}, meta));
  }

  @Post('station-referral')
  @HttpCode(200)
  @ApiOperation({ summary: 'Pass the matter to the service station, whole (the default) or to work on it jointly.' })
  refer(@Param('reportId') reportId: string, @Body() body: ReferBody, @Ask() meta: Meta): Promise<Done> {
    return this.commands.execute(new ReferToStation(reportId, { reason: cleaned(body.reason), how: body.how ?? 'whole' }, meta));
  }
}
