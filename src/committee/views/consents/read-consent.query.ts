import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Bilingual } from '#community/published';
import { Missing, present } from '#libs/eventing';
import { LinkTokens } from '../../mediation/link-tokens.ts';
import { consentInvitation } from '../../mediation/notice.ts';
import type { PartyRole } from '../../published.ts';
import { consentOf, mediation, type MediationDoc } from '../mediation/mediation.projection.ts';
import { Names } from '../names.ts';
import { Views } from '../views.ts';
import { ConsentLinks } from './consent-links.ts';

/** What somebody sees who opens a consent link: what it is about in general, never what the other side said. */
export interface ConsentPage {
  readonly community: Bilingual;
  readonly item: string;
  readonly itemName?: Bilingual;
  readonly role: PartyRole;
  readonly what: Bilingual;
  readonly state: 'asked' | 'given' | 'refused';
  /** The mediation is over, or there is an agreement: nothing can be answered any more. */
  readonly closed: boolean;
}

export class ReadConsent extends Query<ConsentPage> {
  constructor(readonly token: string) {
    super();
  }
}

@QueryHandler(ReadConsent)
export class ReadConsentHandler implements IQueryHandler<ReadConsent> {
  constructor(
    private readonly views: Views,
    private readonly tokens: LinkTokens,
    private readonly links: ConsentLinks,
    private readonly names: Names,
  ) {}

  async execute({ token }: ReadConsent): Promise<ConsentPage> {
    const hash = this.tokens.hash(token);
    const link = await this.links.find(hash);
    const doc = link && (await this.views.of<MediationDoc>(mediation).get(link.reportId));
    const party = doc?.asked.find((p) => p.party === link?.party && p.linkHash === hash);
    if (!doc || !party) throw new Missing('committee.no-such-link');
    return {
      community: this.names.community,
      item: doc.item,
      ...present({ itemName: this.names.itemName(doc.item) }),
      role: party.role,
      what: consentInvitation,
      state: consentOf(doc, party.party),
      closed: !doc.open || doc.status === 'agreed',
    };
  }
}
