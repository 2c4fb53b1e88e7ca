import type { Viewer } from '../visible.ts';
import type { MediationDoc } from './mediation.projection.ts';

export type MediationAct =
  | 'ask-consent'
  | 'record-consent'
  | 'appoint-mediator'
  | 'hold-session'
  | 'seal-note'
  | 'reach-agreement'
  | 'end'
  | 'check-performance'
  | 'apply-confirmation';

export const isAppointed = (doc: MediationDoc, viewer: Viewer): boolean =>
  viewer.capacity === 'committee.mediator' && doc.mediator === viewer.actor;

const talks = (doc: MediationDoc): readonly [MediationAct, boolean][] => {
  const going = doc.open && doc.status !== 'agreed';
  const consented = doc.status === 'consented' || doc.status === 'in-session';
  return [
    ['ask-consent', going],
    ['record-consent', going && doc.asked.length > 0],
    ['hold-session', going && consented],
    ['seal-note', doc.open],
    ['reach-agreement', going && consented && doc.met],
    ['end', doc.open],
  ];
};

const afterwards = ({ agreement }: MediationDoc, now: string): readonly [MediationAct, boolean][] => [
  ['check-performance', agreement !== undefined],
  [
    'apply-confirmation',
    agreement !== undefined && agreement.form === 'written' && agreement.confirmedAt === undefined && now <= agreement.confirmationBy,
  ],
];

const LEADING: readonly MediationAct[] = ['hold-session', 'seal-note', 'reach-agreement', 'end'];

/** What the reader may do next; the decisions have the last word. */
export const mayDo = (doc: MediationDoc, viewer: Viewer, now: string): MediationAct[] => {
  if (viewer.capacity === 'committee.chair') return doc.agreement ? ['appoint-mediator', 'check-performance'] : ['appoint-mediator'];
  const free = doc.mediator === undefined || doc.mediator === viewer.actor;
  const acts: readonly [MediationAct, boolean][] = [['appoint-mediator', free && doc.open], ...talks(doc), ...afterwards(doc, now)];
  return acts.filter(([act, possible]) => possible && (free || !LEADING.includes(act))).map(([act]) => act);
};
