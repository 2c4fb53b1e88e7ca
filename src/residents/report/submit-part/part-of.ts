import type { Place, Route } from '#community/published';
import { present } from '#libs/eventing';
import type { Said, SaidSealed } from '../../published.ts';
import type { Part } from './submit-part.command.ts';

export interface PartFacts {
  readonly reportId: string;
  readonly trackingHash: string;
  readonly ask: Pick<Part, 'splitFrom' | 'kind'>;
  /** From the moment at which the whole was submitted: the clock never restarts (A-44f). */
  readonly route: Route & { readonly place?: Place };
}

/** The part as its author said it: who, how and when are the whole's. */
export const partOf = ({ reportId, trackingHash, ask, route }: PartFacts, whole: Said): Said => {
  const { residency, channel, language, anonymous, proxy, enteredBy, account, person, contactGiven, submittedAt, saidAt } = whole;
  return {
    reportId,
    kind: ask.kind,
    ...route,
    ...{ residency, channel, language, anonymous, proxy, contactGiven, submittedAt, saidAt, trackingHash },
    ...present({ enteredBy, account, person }),
    splitFrom: ask.splitFrom,
  };
};

/** Its own words, with how its author can be reached. In another courtyard the door and the floor mean nothing. */
export const sealOfPart = (text: string, whole: SaidSealed | undefined, elsewhere: boolean): SaidSealed => ({
  text,
  ...present({ contact: whole?.contact, detail: elsewhere ? undefined : whole?.detail }),
});
