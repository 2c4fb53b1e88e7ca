import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Texts } from '../../views/said/texts.ts';
import { LinkTokens } from '../link-tokens.ts';
import { Mediations } from '../mediations.ts';
import { type Asked, AskConsent, type WhoToAsk } from './ask-consent.command.ts';
import { askConsent, type WhoIsAsked } from './ask-consent.decision.ts';

@CommandHandler(AskConsent)
export class AskConsentHandler implements ICommandHandler<AskConsent> {
  constructor(
    private readonly mediations: Mediations,
    private readonly tokens: LinkTokens,
    private readonly texts: Texts,
  ) {}

  async execute({ reportId, ask, meta }: AskConsent): Promise<Asked> {
    const token = this.tokens.make(reportId, meta);
    const asking = { reportId, who: await this.named(reportId, ask), linkHash: this.tokens.hash(token), at: meta.at };
    const { revision, position, events } = await this.mediations.change(reportId, (now) => askConsent(asking, now), meta);
    const event = events[0];
    const party = event && 'party' in event.data ? event.data.party : '';
    return { party, link: `/consent/${token}`, revision, position };
  }

  /** The reporter's name, if it was given with the report. */
  private async named(reportId: string, ask: WhoToAsk): Promise<WhoIsAsked> {
    if (ask.kind !== 'reporter') return ask;
    const said = (await this.texts.said([reportId])).get(reportId);
    const name = this.texts.words(said).contact?.name;
    return name === undefined ? ask : { ...ask, name };
  }
}
