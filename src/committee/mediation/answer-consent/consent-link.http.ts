import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Missing, type Meta } from '#libs/eventing';
import { AfterQuery, Ask } from '#libs/http';
import type { Done } from '../../done.ts';
import { type ConsentPage, ReadConsent } from '../../views/consents/read-consent.query.ts';
import { AnswerConsentBody } from '../mediation-acts.body.ts';
import { AnswerConsentByLink } from './answer-consent-by-link.command.ts';

const TOKEN = /^[0-9a-f]{32}$/;

const checked = (token: string): string => {
  if (!TOKEN.test(token)) throw new Missing('committee.no-such-link');
  return token;
};

/** Whoever holds the link answers for its party; no account is needed. */
@ApiTags('committee')
@Controller('consents/:token')
export class ConsentLinkHttp {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What a party is asked to agree to.' })
  read(@Param('token') token: string, @Query() _after: AfterQuery): Promise<ConsentPage> {
    return this.queries.execute(new ReadConsent(checked(token)));
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Agree to mediation, or refuse it, which ends it.' })
  answer(@Param('token') token: string, @Body() { consent }: AnswerConsentBody, @Ask() meta: Meta): Promise<Done> {
    return this.commands.execute(new AnswerConsentByLink(checked(token), { consent }, meta));
  }
}
