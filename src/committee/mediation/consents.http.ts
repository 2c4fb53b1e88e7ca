import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Meta, present } from '#libs/eventing';
import { Ask, Malformed } from '#libs/http';
import type { Done } from '../done.ts';
import { cleaned } from '../words.ts';
import { RecordConsent } from './answer-consent/record-consent.command.ts';
import { type Asked, AskConsent, type WhoToAsk } from './ask-consent/ask-consent.command.ts';
import { ConsentsBody } from './mediation-acts.body.ts';

const whoIn = ({ party }: ConsentsBody): WhoToAsk => {
  if (party === undefined || party === null) return { kind: 'reporter' };
  if (typeof party === 'string') return { kind: 'again', party };
  const { role, name, contact } = party;
  return { kind: 'new', role, name: cleaned(name).trim(), ...present({ contact: contact && cleaned(contact).trim() }) } as WhoToAsk;
};

/** Every party is asked apart (人民调解法 Art 17). */
@ApiTags('committee')
@Controller('committee/mediations/:reportId/consents')
export class ConsentsHttp {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask a party, which answers with its link, or record what a party said in person.' })
  consents(
    @Param('reportId') reportId: string,
    @Body() body: ConsentsBody,
    @Ask() meta: Meta,
  ): Promise<Asked | (Done & { party: string })> {
    const { consent } = body;
    if (consent === undefined || consent === null) return this.commands.execute(new AskConsent(reportId, whoIn(body), meta));
    return this.record(reportId, { party: body.party, consent, how: body.how }, meta);
  }

  private async record(
    reportId: string,
    { party, consent, how }: { party: unknown; consent: boolean; how: unknown },
    meta: Meta,
  ): Promise<Done & { party: string }> {
    if (typeof party !== 'string') throw new Malformed('http.malformed', [{ pointer: '/party', message: 'committee.bad-party' }]);
    if (how !== 'in-person') throw new Malformed('http.malformed', [{ pointer: '/how', message: 'committee.bad-how' }]);
    return { party, ...(await this.commands.execute(new RecordConsent(reportId, { party, consent }, meta))) };
  }
}
