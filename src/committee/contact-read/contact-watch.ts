import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { EdgeRequest } from '#libs/http';
import { NoteContactRead } from './note-contact-read.command.ts';

/** Notes that somebody was shown names or contact details. */
@Injectable()
export class ContactWatch {
  constructor(
    private readonly commands: CommandBus,
    @Inject('http.OnInternalError') private readonly unforeseen: (error: unknown, request: EdgeRequest) => void,
  ) {}

  /** Whoever works on a matter must reach the people in it even when the log cannot be written to. */
  async shown(reportId: string, meta: Meta, request: EdgeRequest): Promise<void> {
    await this.commands.execute(new NoteContactRead(reportId, meta)).catch((error: unknown) => this.unforeseen(error, request));
  }
}
