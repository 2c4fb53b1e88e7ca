import { ACTS, type Act, type Asker, isAddressee, isHead, objection } from '../case/case-access.ts';
import { policy } from '../policy/policy.ts';
import { rowFacts } from '../queue-item/row-facts.ts';
import type { CaseDoc } from '../views/case/case.doc.ts';

interface At {
  readonly doc: CaseDoc;
  readonly asker: Asker;
  readonly now: string;
}

const withBody = ({ doc }: At): boolean => doc.referrals.some((r) => r.open);
const waiting = ({ doc }: At): boolean => !doc.answered;

/** Whether an act would make sense now; the decisions have the last word. */
const POSSIBLE: Readonly<Record<Act, (at: At) => boolean>> = {
  take: ({ doc, asker }) => doc.handover === undefined && doc.officer !== asker.account && (doc.officer === undefined || doc.directorOnly),
  contact: () => true,
  reclassify: () => true,
  'hand-over': ({ doc }) => doc.handover === undefined,
  'accept-handover': ({ doc, asker }) => isAddressee(asker, doc.handover?.to),
  'return-handover': ({ doc, asker }) =>
    doc.handover !== undefined && (isAddressee(asker, doc.handover.to) || isAddressee(asker, doc.handover.from) || isHead(asker.capacity)),
  escalate: waiting,
  answer: (at) => waiting(at) && !withBody(at),
  close: (at) => at.doc.answered && !withBody(at),
  extend: (at) => waiting(at) && !at.doc.extended && policy.extension.most > 0 && at.now <= at.doc.dueBy,
  pause: (at) => waiting(at) && at.doc.pausedSince === undefined,
  resume: ({ doc }) => doc.pausedSince !== undefined,
  split: () => true,
  'refer-to-committee': (at) => waiting(at) && at.doc.handover === undefined,
};

/** The next steps that this post may take. */
export const mayDo = (at: At): readonly Act[] => {
  if (at.doc.is !== 'here') return [];
  const facts = rowFacts(at.doc);
  return ACTS.filter((act) => objection(act, at.asker, facts) === undefined && POSSIBLE[act](at));
};
