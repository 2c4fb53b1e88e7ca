import { projection } from '#libs/projections';
import type { MediationEvent } from '../../published.ts';

/** Which mediation and which party a link belongs to. Whether it still counts is for the mediation to say. */
export interface ConsentLink {
  readonly id: string;
  readonly community: string;
  readonly reportId: string;
  readonly party: string;
}

type Linked = Extract<MediationEvent, { type: 'committee.ConsentAsked' | 'committee.ConsentLinkRenewed' }>;

/** Keyed by the link's hash. */
export const consents = projection<ConsentLink, Linked>(
  { name: 'committee-consents', version: 1, indexes: [], key: (event) => event.data.linkHash },
  {
    'committee.ConsentAsked': (_, { community, data }, id) => ({ id, community, reportId: data.reportId, party: data.party }),
    'committee.ConsentLinkRenewed': (_, { community, data }, id) => ({ id, community, reportId: data.reportId, party: data.party }),
  },
);
