import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Meta, refuse, present } from '#libs/eventing';
import { Ask } from '#libs/http';
import type { Done } from '../done.ts';
import { cleaned } from '../words.ts';
import { ApplyConfirmation } from './apply-confirmation/apply-confirmation.command.ts';
import { AppointMediator } from './appoint-mediator/appoint-mediator.command.ts';
import { CheckPerformance } from './check-performance/check-performance.command.ts';
import { EndMediation } from './end/end-mediation.command.ts';
import { HoldSession } from './hold-session/hold-session.command.ts';
import { AgreementBody, ConfirmationBody, EndBody, MediatorBody, NoteBody, PerformanceBody, SessionBody } from './mediation-acts.body.ts';
import { moments } from './moment.ts';
import { ReachAgreement } from './reach-agreement/reach-agreement.command.ts';
import { SealNote } from './seal-note/seal-note.command.ts';

@ApiTags('committee')
@Controller('committee/mediations/:reportId')
export class MediationActsHttp {
  constructor(private readonly commands: CommandBus) {}

  @Post('mediator')
  @HttpCode(200)
  @ApiOperation({ summary: 'Appoint the mediator: oneself where nobody is named. The chair names one.' })
  appoint(@Param('reportId') reportId: string, @Body() { mediator }: MediatorBody, @Ask() meta: Meta): Promise<Done> {
    const ask = present({ mediator: mediator ?? undefined });
    if (ask.mediator === undefined && meta.capacity === 'committee.chair') throw refuse('committee.name-the-mediator');
    return this.commands.execute(new AppointMediator(reportId, ask, meta));
  }

  @Post('sessions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record a session, after every party has agreed.' })
  session(@Param('reportId') reportId: string, @Body() { heldAt, place }: SessionBody, @Ask() meta: Meta): Promise<Done> {
    return this.commands.execute(new HoldSession(reportId, { ...moments({ heldAt }), place }, meta));
  }

  @Post('notes')
  @HttpCode(200)
  @ApiOperation({ summary: 'Seal a confidential note; only the appointed mediator reads it.' })
  note(@Param('reportId') reportId: string, @Body() { text }: NoteBody, @Ask() meta: Meta): Promise<Done> {
    return this.commands.execute(new SealNote(reportId, { text: cleaned(text) }, meta));
  }

  @Post('agreement')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record what the parties agreed on.' })
  agree(@Param('reportId') reportId: string, @Body() body: AgreementBody, @Ask() meta: Meta): Promise<Done> {
    const { form, terms, effectiveFrom, performBy } = body;
    return this.commands.execute(
      new ReachAgreement(reportId, { form, terms: cleaned(terms), ...moments({ effectiveFrom, performBy }) }, meta),
    );
  }

  @Post('end')
  @HttpCode(200)
  @ApiOperation({ summary: 'End the mediation. Unless there is an agreement, the notice of other routes is always added.' })
  end(@Param('reportId') reportId: string, @Body() { how, notice }: EndBody, @Ask() meta: Meta): Promise<Done> {
    return this.commands.execute(new EndMediation(reportId, { how, ...present({ notice: notice ? cleaned(notice) : undefined }) }, meta));
  }

  @Post('performance')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record whether the agreement was carried out.' })
  performance(@Param('reportId') reportId: string, @Body() { performed }: PerformanceBody, @Ask() meta: Meta): Promise<Done> {
    return this.commands.execute(new CheckPerformance(reportId, { performed }, meta));
  }

  @Post('confirmation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that both parties applied to the court together, within 30 days of effect.' })
  confirmation(@Param('reportId') reportId: string, @Body() { appliedAt }: ConfirmationBody, @Ask() meta: Meta): Promise<Done> {
    return this.commands.execute(new ApplyConfirmation(reportId, moments({ appliedAt }), meta));
  }
}
