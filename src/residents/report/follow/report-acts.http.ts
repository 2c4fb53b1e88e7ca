import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query as QueryParams } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Meta } from '#libs/eventing';
import { type Acting, AfterQuery, Ask, Who } from '#libs/http';
import { RaiseObjection } from '../object/raise-objection.command.ts';
import { RateAnswer } from '../rate/rate-answer.command.ts';
import { ReopenReport } from '../reopen/reopen-report.command.ts';
import type { Done } from '../reports.ts';
import { SupplementReport } from '../supplement/supplement-report.command.ts';
import { SupportReport } from '../support/support-report.command.ts';
import { WithdrawReport } from '../withdraw/withdraw-report.command.ts';
import { RatingBody, ReasonBody, SupportBody, TextBody } from './acts.body.ts';
import { FindReport } from './find-report.ts';
import { FollowReport, type Tracking } from './follow-report.query.ts';

/** Whoever has the tracking code acts as the author: no account is needed for any of it. */
@ApiTags('residents')
@Controller('reports/:trackingCode')
export class ReportActsHttp {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    @Inject(FindReport) private readonly find: FindReport,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Follow a report: state, owner, every promise, the timeline across all rooms, what may be done next.' })
  follow(@Param('trackingCode') code: string, @QueryParams() _after: AfterQuery): Promise<Tracking> {
    return this.queries.execute(new FollowReport(code));
  }

  @Post('supplements')
  @HttpCode(201)
  @ApiOperation({ summary: 'Say more about the same matter.' })
  async supplement(@Param('trackingCode') code: string, @Body() { text }: TextBody, @Ask() meta: Meta): Promise<Done> {
    return this.done(await this.commands.execute(new SupplementReport(await this.id(code), { text }, meta)));
  }

  @Post('supports')
  @HttpCode(201)
  @ApiOperation({ summary: 'Join in; each account counts once.' })
  async support(@Param('trackingCode') code: string, @Body() body: SupportBody, @Ask() meta: Meta, @Who() acting: Acting): Promise<Done> {
    const supporter = acting.account ?? `visitor:${meta.key}`;
    return this.done(
      await this.commands.execute(new SupportReport(await this.id(code), { supporter, residency: body.residency ?? 'undisclosed' }, meta)),
    );
  }

  @Post('withdrawal')
  @HttpCode(201)
  @ApiOperation({ summary: 'Take it back.' })
  async withdraw(@Param('trackingCode') code: string, @Body() { reason }: ReasonBody, @Ask() meta: Meta): Promise<Done> {
    return this.done(await this.commands.execute(new WithdrawReport(await this.id(code), { reason }, meta)));
  }

  @Post('rating')
  @HttpCode(201)
  @ApiOperation({ summary: 'Rate the answer (five levels), say whether it is solved.' })
  async rate(@Param('trackingCode') code: string, @Body() body: RatingBody, @Ask() meta: Meta): Promise<Done> {
    return this.done(await this.commands.execute(new RateAnswer(await this.id(code), { ...body }, meta)));
  }

  @Post('reopening')
  @HttpCode(201)
  @ApiOperation({ summary: 'It is not solved: have it handled again.' })
  async reopen(@Param('trackingCode') code: string, @Body() { reason }: ReasonBody, @Ask() meta: Meta): Promise<Done> {
    return this.done(await this.commands.execute(new ReopenReport(await this.id(code), { reason }, meta)));
  }

  @Post('objections')
  @HttpCode(201)
  @ApiOperation({ summary: 'Object to an answer, a closure, or a missing answer; an independent reviewer gets it (A-83).' })
  async object(@Param('trackingCode') code: string, @Body() { reason }: ReasonBody, @Ask() meta: Meta): Promise<Done> {
    return this.done(await this.commands.execute(new RaiseObjection(await this.id(code), { reason }, meta)));
  }

  private async id(code: string): Promise<string> {
    return (await this.find.byCode(code)).doc.id;
  }

  private done({ revision, position }: Done): Done {
    return { revision, position };
  }
}
