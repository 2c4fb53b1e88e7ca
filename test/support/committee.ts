import type { CommitteeCaseEvent, CommitteeEvent, CommitteeReceived, MediationEvent } from '../../src/committee/published.ts';

type EventNamed<T extends CommitteeEvent['type']> = Extract<CommitteeEvent, { type: T }>;

export const AT = '2026-11-24T09:00:00.000+08:00';
export const LATER = '2026-11-25T10:00:00.000+08:00';
const RULE = { profile: 'sichuan-2026', version: '2026.1', source: 'catalogue' };

export const receivedOf = (more: Partial<CommitteeReceived> = {}): CommitteeReceived => ({
  reportId: 'r1',
  kind: 'opinion',
  item: 'GOV-01',
  itemVersion: '2026.1',
  rule: RULE,
  submittedAt: AT,
  promise: { firstContactBy: '2026-11-25T18:00:00+08:00', dueBy: '2026-12-03T18:00:00+08:00', calendar: 'complete' },
  rung: 1,
  place: { grid: 'g1', courtyard: 'y1' },
  residency: 'migrant',
  sensitive: false,
  from: 'resident',
  at: AT,
  ...more,
});

/** One sample per event of the committee's cases. */
export const caseEvent = {
  received: (more: Partial<CommitteeReceived> = {}): EventNamed<'committee.CaseReceived'> => ({
    type: 'committee.CaseReceived',
    data: receivedOf(more),
  }),
  objection: (more: Partial<CommitteeReceived> = {}): EventNamed<'committee.CaseReceived'> => ({
    type: 'committee.CaseReceived',
    data: receivedOf({ reportId: 'o1', about: 'r1', kind: 'complaint', item: 'STF-02', sensitive: true, ...more }),
  }),
  answered: (reportId = 'r1', about?: string): EventNamed<'committee.AnswerGiven'> => ({
    type: 'committee.AnswerGiven',
    data: { reportId, ...(about === undefined ? {} : { about }), outcome: 'solved', means: 'phone', first: true, at: AT },
    seal: { text: '已经增加长椅。' },
  }),
  referred: (how: 'joint' | 'whole', reportId = 'r1'): EventNamed<'committee.CaseReferredToStation'> => {
    const { from: _, about: __, ...facts } = receivedOf({ reportId });
    return { type: 'committee.CaseReferredToStation', data: { ...facts, how }, seal: { reason: '属于站里办理' } };
  },
  closed: (reportId = 'r1'): EventNamed<'committee.CaseClosed'> => ({ type: 'committee.CaseClosed', data: { reportId, at: AT } }),
  reopened: (times = 1, reportId = 'r1'): EventNamed<'committee.CaseReopened'> => ({
    type: 'committee.CaseReopened',
    data: { reportId, times, dueBy: '2026-12-20T18:00:00+08:00', at: LATER },
  }),
  withdrawn: (reportId = 'r1'): EventNamed<'committee.CaseWithdrawn'> => ({ type: 'committee.CaseWithdrawn', data: { reportId, at: AT } }),
} satisfies Record<string, (...asked: never[]) => CommitteeCaseEvent>;

/** One sample per event of mediation. */
export const mediationEvent = {
  received: (more: Partial<CommitteeReceived> = {}): EventNamed<'committee.DisputeReceived'> => ({
    type: 'committee.DisputeReceived',
    data: receivedOf({ kind: 'dispute', item: 'NBR-03', ...more }),
  }),
  asked: (party: string, reportId = 'r1'): EventNamed<'committee.ConsentAsked'> => ({
    type: 'committee.ConsentAsked',
    data: { reportId, party, role: party === '1' ? 'applicant' : 'respondent', linkHash: `link-${reportId}-${party}`, at: AT },
    seal: { name: `甲${party}` },
  }),
  renewed: (party: string, reportId = 'r1'): EventNamed<'committee.ConsentLinkRenewed'> => ({
    type: 'committee.ConsentLinkRenewed',
    data: { reportId, party, linkHash: `new-link-${reportId}-${party}`, at: AT },
  }),
  given: (party: string, reportId = 'r1'): EventNamed<'committee.ConsentGiven'> => ({
    type: 'committee.ConsentGiven',
    data: { reportId, party, how: 'link', at: AT },
  }),
  refused: (party: string, reportId = 'r1'): EventNamed<'committee.ConsentRefused'> => ({
    type: 'committee.ConsentRefused',
    data: { reportId, party, how: 'link', at: AT },
  }),
  appointed: (mediator = 'm1', reportId = 'r1'): EventNamed<'committee.MediatorAppointed'> => ({
    type: 'committee.MediatorAppointed',
    data: { reportId, mediator, at: AT },
  }),
  session: (number = 1, reportId = 'r1'): EventNamed<'committee.MediationSessionHeld'> => ({
    type: 'committee.MediationSessionHeld',
    data: { reportId, number, heldAt: AT, place: 'committee', at: AT },
  }),
  note: (number = 1, reportId = 'r1'): EventNamed<'committee.NoteSealed'> => ({
    type: 'committee.NoteSealed',
    data: { reportId, number, at: AT },
    seal: { text: '双方单独谈话记录' },
  }),
  agreed: (form: 'written' | 'oral' = 'written', reportId = 'r1'): EventNamed<'committee.AgreementReached'> => ({
    type: 'committee.AgreementReached',
    data: { reportId, form, effectiveFrom: AT, confirmationBy: '2026-12-24T18:00:00+08:00', at: AT },
    seal: { terms: '三十日内拆除遮挡物' },
  }),
  ended: (how: EventNamed<'committee.MediationEnded'>['data']['how'], reportId = 'r1'): EventNamed<'committee.MediationEnded'> => ({
    type: 'committee.MediationEnded',
    data: {
      reportId,
      how,
      outcome: how === 'agreement' ? 'solved' : 'redirected',
      noticeOfOtherRoutes: how !== 'agreement',
      routes: how === 'agreement' ? [] : ['arbitration', 'administrative', 'court'],
      wording: '2026.1',
      at: AT,
    },
    seal: { notice: '告知', noticeEn: 'notice' },
  }),
  reopened: (times = 1, reportId = 'r1'): EventNamed<'committee.MediationReopened'> => ({
    type: 'committee.MediationReopened',
    data: { reportId, times, dueBy: '2026-12-25T18:00:00+08:00', at: LATER },
  }),
  performed: (performed = true, reportId = 'r1'): EventNamed<'committee.PerformanceChecked'> => ({
    type: 'committee.PerformanceChecked',
    data: { reportId, performed, at: LATER },
  }),
  confirmed: (reportId = 'r1'): EventNamed<'committee.ConfirmationApplied'> => ({
    type: 'committee.ConfirmationApplied',
    data: { reportId, at: LATER },
  }),
} satisfies Record<string, (...asked: never[]) => MediationEvent>;
