import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { refuse } from '#libs/eventing';
import { type Done, done } from '../../done.ts';
import { People } from '../../views/people.ts';
import { Mediations } from '../mediations.ts';
import { AppointMediator } from './appoint-mediator.command.ts';
import { appointMediator } from './appoint-mediator.decision.ts';

@CommandHandler(AppointMediator)
export class AppointMediatorHandler implements ICommandHandler<AppointMediator> {
  constructor(
    private readonly mediations: Mediations,
    private readonly people: People,
  ) {}

  async execute({ reportId, ask, meta }: AppointMediator): Promise<Done> {
    const mediator = ask.mediator === undefined ? meta.actor : await this.people.accountOf(ask.mediator);
    if (mediator === undefined) throw refuse('committee.no-such-mediator', { mediator: ask.mediator });
    const appointment = { reportId, mediator, by: meta.actor, capacity: meta.capacity, at: meta.at };
    return done(await this.mediations.change(reportId, (now) => appointMediator(appointment, now), meta));
  }
}
