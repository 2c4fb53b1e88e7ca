import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ItemRules } from '#community/published';
import type { Meta } from '#libs/eventing';
import { Ask, Malformed } from '#libs/http';
import { AnswerBody, ContactBody, EmptyBody, ExtensionBody, PauseBody, ReclassificationBody } from './acts.body.ts';
import { GiveAnswer } from './answer/give-answer.command.ts';
import { type Done, doneOf } from './cases.ts';
import { CloseCase } from './close/close-case.command.ts';
import { NoteContact } from './contact/note-contact.command.ts';
import { ExtendLimit } from './extend/extend-limit.command.ts';
import { PauseClock } from './pause/pause-clock.command.ts';
import { ReclassifyCase } from './reclassify/reclassify-case.command.ts';
import { ResumeClock } from './resume/resume-clock.command.ts';
import { TakeCase } from './take/take-case.command.ts';

/** The work on a case. Who may do it is asked in `case-access.ts`, with the case at hand. */
@ApiTags('station')
@Controller('station/cases/:reportId')
export class CaseActsHttp {
  constructor(
    private readonly commands: CommandBus,
    @Inject('community.ItemRules') private readonly rules: ItemRules,
  ) {}

  @Post('taking')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the case: you have it now.' })
  async take(@Param('reportId') id: string, @Body() _: EmptyBody, @Ask() meta: Meta): Promise<Done> {
    return doneOf(await this.commands.execute(new TakeCase(id, {}, meta)));
  }

  @Post('contact')
  @HttpCode(200)
  @ApiOperation({ summary: 'The resident was spoken to; the first time keeps the first promise.' })
  async contact(@Param('reportId') id: string, @Body() body: ContactBody, @Ask() meta: Meta): Promise<Done> {
    return doneOf(await this.commands.execute(new NoteContact(id, { ...body }, meta)));
  }

  @Post('reclassification')
  @HttpCode(200)
  @ApiOperation({ summary: 'Correct the item; its limits count from the submission.' })
  async reclassify(@Param('reportId') id: string, @Body() { item, reason }: ReclassificationBody, @Ask() meta: Meta): Promise<Done> {
    if (!this.rules.item(item)) throw new Malformed('http.malformed', [{ pointer: '/item', message: 'station.no-such-item' }]);
    return doneOf(await this.commands.execute(new ReclassifyCase(id, { item, reason }, meta)));
  }

  @Post('answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answer the resident; refused while another body has the case.' })
  async answer(@Param('reportId') id: string, @Body() body: AnswerBody, @Ask() meta: Meta): Promise<Done> {
    return doneOf(await this.commands.execute(new GiveAnswer(id, { ...body }, meta)));
  }

  @Post('closure')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close the case; refused before the resident has an answer (A-44f).' })
  async close(@Param('reportId') id: string, @Body() _: EmptyBody, @Ask() meta: Meta): Promise<Done> {
    return doneOf(await this.commands.execute(new CloseCase(id, {}, meta)));
  }

  @Post('extension')
  @HttpCode(200)
  @ApiOperation({ summary: 'Extend the limit once, for a listed reason that the resident is told (signed by the head of the station).' })
  async extend(@Param('reportId') id: string, @Body() body: ExtensionBody, @Ask() meta: Meta): Promise<Done> {
    return doneOf(await this.commands.execute(new ExtendLimit(id, { ...body }, meta)));
  }

  @Post('pause')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stop the clock for a listed reason; the resident’s own clock goes on beside it.' })
  async pause(@Param('reportId') id: string, @Body() body: PauseBody, @Ask() meta: Meta): Promise<Done> {
    return doneOf(await this.commands.execute(new PauseClock(id, { ...body }, meta)));
  }

  @Post('resumption')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let the clock run again; the paused working time is added to the date.' })
  async resume(@Param('reportId') id: string, @Body() _: EmptyBody, @Ask() meta: Meta): Promise<Done> {
    return doneOf(await this.commands.execute(new ResumeClock(id, {}, meta)));
  }
}
