import type { MediationEnd, MediationEvent } from '../published.ts';
import { agreed, otherRoutes } from './notice.ts';

export interface Ending {
  readonly reportId: string;
  readonly how: MediationEnd;
  readonly at: string;
  /** The mediator's own words; they come before the statutory ones, never instead of them. */
  readonly words?: string;
}

/** The end with its notice: the other routes unless an agreement was reached (人民调解法 Art 26). */
export const ending = ({ reportId, how, at, words }: Ending, item: string): MediationEvent => {
  const notice = how === 'agreement' ? agreed() : otherRoutes(item);
  const told = (statutory: string): string => (words === undefined ? statutory : `${words}\n\n${statutory}`);
  return {
    type: 'committee.MediationEnded',
    data: {
      reportId,
      how,
      outcome: how === 'agreement' ? 'solved' : 'redirected',
      noticeOfOtherRoutes: how !== 'agreement',
      routes: notice.routes,
      wording: notice.version,
      at,
    },
    seal: { notice: told(notice.zh), noticeEn: told(notice.en) },
  };
};
