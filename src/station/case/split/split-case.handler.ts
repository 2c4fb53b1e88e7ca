import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { deriveId } from '#libs/eventing';
import { CaseWork } from '../case-work.ts';
import { type PartMade, SplitCase, type SplitDone } from './split-case.command.ts';
import { splitCase } from './split-case.decision.ts';

@CommandHandler(SplitCase)
export class SplitCaseHandler implements ICommandHandler<SplitCase> {
  constructor(private readonly work: CaseWork) {}

  async execute(command: SplitCase): Promise<SplitDone> {
    const { ask, meta } = command;
    const [first, ...others] = ask.matters;
    // The same request again makes the same ids.
    const parts = others.map((matter, index) => ({ ...matter, reportId: deriveId(meta.actor, meta.key, `part ${index + 1}`) }));
    const split = { stays: first?.text ?? '', parts, at: meta.at };
    const { revision, position, events } = await this.work.by('split', command, (now) => splitCase(split, now));
    const made = events.flatMap((event): readonly PartMade[] => (event.type === 'station.CaseSplit' ? event.data.parts : []));
    return { revision, position, parts: made.map(({ reportId, number }) => ({ reportId, number })) };
  }
}
