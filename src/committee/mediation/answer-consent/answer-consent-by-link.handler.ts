import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Missing } from '#libs/eventing';
import { type Done, done } from '../../done.ts';
import { ConsentLinks } from '../../views/consents/consent-links.ts';
import { LinkTokens } from '../link-tokens.ts';
import { Mediations } from '../mediations.ts';
import { AnswerConsentByLink } from './answer-consent-by-link.command.ts';
import { answerConsent } from './answer-consent.decision.ts';

@CommandHandler(AnswerConsentByLink)
export class AnswerConsentByLinkHandler implements ICommandHandler<AnswerConsentByLink> {
  constructor(
    private readonly mediations: Mediations,
    private readonly tokens: LinkTokens,
    private readonly links: ConsentLinks,
  ) {}

  async execute({ token, ask, meta }: AnswerConsentByLink): Promise<Done> {
    const linkHash = this.tokens.hash(token);
    const link = await this.links.find(linkHash);
    if (!link) throw new Missing('committee.no-such-link');
    const { reportId, party } = link;
    const answer = { reportId, party, consent: ask.consent, how: 'link' as const, linkHash, at: meta.at };
    return done(await this.mediations.change(reportId, (now) => answerConsent(answer, now), meta));
  }
}
