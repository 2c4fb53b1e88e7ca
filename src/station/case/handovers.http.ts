import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Meta } from '#libs/eventing';
import { Ask } from '#libs/http';
import { AcceptHandover } from './accept-handover/accept-handover.command.ts';
import { CommitteeReferralBody, EmptyBody, EscalationBody, HandoverBody, ReasonBody } from './acts.body.ts';
import { type Done, doneOf } from './cases.ts';
import { EscalateCase } from './escalate/escalate-case.command.ts';
import { HandOverCase } from './hand-over/hand-over-case.command.ts';
import { ReferToCommittee } from './refer-to-committee/refer-to-committee.command.ts';
import { ReturnHandover } from './return-handover/return-handover.command.ts';

/** A case passes to somebody else: a colleague or a post, the committee, a body outside. */
@ApiTags('station')
@Controller('station/cases/:reportId')
export class HandoversHttp {
  constructor(private readonly commands: CommandBus) {}

  @Post('handover')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hand the case to a colleague or a post; it stays with the giver until accepted (A-44c).' })
  async handOver(@Param('reportId') id: string, @Body() { to, reason }: HandoverBody, @Ask() meta: Meta): Promise<Done> {
    return doneOf(await this.commands.execute(new HandOverCase(id, { to, reason }, meta)));
  }

  @Post('handover/acceptance')
  @HttpCode(200)
  @ApiOperation({ summary: 'Accept a hand-over; now the case is yours.' })
  async accept(@Param('reportId') id: string, @Body() _: EmptyBody, @Ask() meta: Meta): Promise<Done> {
    return doneOf(await this.commands.execute(new AcceptHandover(id, {}, meta)));
  }

  @Post('handover/return')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a hand-over back to the giver, or take it back.' })
  async giveBack(@Param('reportId') id: string, @Body() { reason }: ReasonBody, @Ask() meta: Meta): Promise<Done> {
    return doneOf(await this.commands.execute(new ReturnHandover(id, { reason }, meta)));
  }

  @Post('escalation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Pass the case up or out, with a reason and what was tried (A-44d).' })
  async escalate(@Param('reportId') id: string, @Body() body: EscalationBody, @Ask() meta: Meta): Promise<Done> {
    return doneOf(await this.commands.execute(new EscalateCase(id, { ...body }, meta)));
  }

  @Post('committee-referral')
  @HttpCode(200)
  @ApiOperation({ summary: 'Refer the case to the residents’ committee, jointly or as a whole (A-37).' })
  async refer(@Param('reportId') id: string, @Body() body: CommitteeReferralBody, @Ask() meta: Meta): Promise<Done> {
    const ask = { reason: body.reason, how: body.how ?? ('whole' as const) };
    return doneOf(await this.commands.execute(new ReferToCommittee(id, ask, meta)));
  }
}
