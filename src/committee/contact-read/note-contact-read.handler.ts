import { Inject, Injectable } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { STREAM_TOOLS, Streams, type StreamTools } from '#libs/event-store';
import { type Done, done } from '../done.ts';
import type { CommitteeAccessEvent } from '../published.ts';
import { accessKind, type ContactReadings } from './contact-read.state.ts';
import { NoteContactRead } from './note-contact-read.command.ts';
import { noteContactRead } from './note-contact-read.decision.ts';

/** The `committeeAccess-<reportId>` streams. */
@Injectable()
export class ContactReads extends Streams<ContactReadings, CommitteeAccessEvent> {
  constructor(@Inject(STREAM_TOOLS) tools: StreamTools) {
    super(accessKind, tools);
  }
}

@CommandHandler(NoteContactRead)
export class NoteContactReadHandler implements ICommandHandler<NoteContactRead> {
  constructor(private readonly reads: ContactReads) {}

  async execute({ reportId, meta }: NoteContactRead): Promise<Done> {
    const ask = { reportId, account: meta.actor, capacity: meta.capacity, at: meta.at };
    // Two readings at the same instant are one: the day is the key.
    const { fingerprint: _f, expected: _e, ...plain } = meta;
    const key = `contact-read ${meta.at.slice(0, 10)}`;
    return done(await this.reads.change(reportId, (now) => noteContactRead(ask, now), { ...plain, key }));
  }
}
