import { mediationEvent } from '../../../../test/support/committee.ts';
import { documentsOf, recordAll, twice } from '../../../../test/support/views.ts';
import { mediationKind } from '../../mediation/mediation.state.ts';
import type { MediationEvent } from '../../published.ts';
import { consents, type ConsentLink } from '../consents/consents.projection.ts';
import { mediations, type MediationRow } from '../mediations/mediations.projection.ts';
import { mediation, type MediationDoc } from './mediation.projection.ts';

const record = (...events: MediationEvent[]) =>
  recordAll(events, (e) => mediationKind.subject((e.data as { reportId: string }).reportId, e.type)).map((e) => ({
    ...e,
    stream: `mediation-${(e.data as { reportId: string }).reportId}`,
  }));
const rows = (...events: MediationEvent[]) => documentsOf<MediationRow>(mediations, record(...events));
const e = mediationEvent;
const second = e.received({ reportId: 'r2' });
const asked = [e.received(), second, e.asked('1'), e.asked('2')];
const agreedTo = [...asked, e.given('1'), e.given('2')];
const met = [...agreedTo, e.appointed(), e.session()];

const other: MediationRow = {
  id: 'r2',
  community: 'c1',
  kind: 'dispute',
  item: 'NBR-03',
  status: 'received',
  open: true,
  dueBy: '2026-12-03T18:00:00+08:00',
  firstDueBy: '2026-12-03T18:00:00+08:00',
  firstContactBy: '2026-11-25T18:00:00+08:00',
  grid: 'g1',
  courtyard: 'y1',
  parties: [],
  sessions: 0,
  met: false,
  residency: 'migrant',
  sensitive: false,
  from: 'resident',
  submittedAt: '2026-11-24T09:00:00.000+08:00',
  reopened: 0,
  revision: expect.any(Number) as unknown as number,
};

describe('the list of mediations', () => {
  it.each<[MediationRow['status'], MediationEvent[], Partial<MediationRow>]>([
    ['received', [e.received(), second], {}],
    [
      'consent-asked',
      asked,
      {
        parties: [
          { party: '1', consent: 'asked' },
          { party: '2', consent: 'asked' },
        ],
      },
    ],
    [
      'consent-asked',
      [...asked, e.given('1')],
      {
        parties: [
          { party: '1', consent: 'given' },
          { party: '2', consent: 'asked' },
        ],
      },
    ],
    ['consent-asked', [...asked, e.renewed('2')], {}],
    ['consent-asked', [e.received(), second, e.asked('1'), e.given('1')], {}],
    ['consented', agreedTo, {}],
    ['consented', [...agreedTo, e.appointed(), e.note()], { mediator: 'm1' }],
    ['in-session', met, { mediator: 'm1', sessions: 1, met: true }],
    ['consent-asked', [...met, e.asked('3')], { sessions: 1 }],
    ['in-session', [...met, e.asked('3'), e.given('3')], { sessions: 1 }],
    ['refused', [...asked, e.refused('2'), e.ended('refused')], { open: false }],
    ['agreed', [...met, e.agreed()], { open: true }],
    ['ended', [...met, e.agreed(), e.ended('agreement'), e.performed(), e.confirmed()], { open: false }],
    ['ended', [...met, e.ended('failed')], { open: false }],
    ['withdrawn', [...asked, e.ended('withdrawn')], { open: false }],
    [
      'received',
      [...met, e.ended('failed'), e.reopened()],
      {
        open: true,
        parties: [],
        met: false,
        sessions: 1,
        reopened: 1,
        dueBy: '2026-12-25T18:00:00+08:00',
        firstDueBy: '2026-12-03T18:00:00+08:00',
      },
    ],
    [
      'received',
      [...met, e.ended('failed'), e.received({ from: 'station' })],
      { open: true, parties: [], mediator: 'm1', from: 'station' },
    ],
  ])('shows %s', (status, events, more) => {
    const shown = rows(...events);
    expect(shown.get('r1')).toMatchObject({ ...more, status });
    expect(shown.get('r2')).toEqual(other);
  });
  it('holds neither names nor words', () =>
    expect(JSON.stringify([...rows(...met, e.note(), e.agreed(), e.ended('agreement')).values()])).not.toContain('sealed'));
});

describe('the page of a mediation', () => {
  const all = record(...met, e.note(), e.agreed(), e.ended('agreement'), e.performed(), e.confirmed(), e.asked('1', 'r2'));
  const page = documentsOf<MediationDoc>(mediation, all).get('r1') as MediationDoc;

  it('knows who was asked, by which link, and how they answered', () =>
    expect(page.asked).toEqual([
      {
        party: '1',
        position: 3,
        role: 'applicant',
        linkHash: 'link-r1-1',
        how: 'link',
        sealed: expect.objectContaining({ subject: 'mediation-r1' }),
      },
      {
        party: '2',
        position: 4,
        role: 'respondent',
        linkHash: 'link-r1-2',
        how: 'link',
        sealed: expect.objectContaining({ subject: 'mediation-r1' }),
      },
    ]));
  it('takes the newest link', () => {
    const renewed = documentsOf<MediationDoc>(mediation, record(...asked, e.renewed('2'))).get('r1') as MediationDoc;
    expect(renewed.asked.map((a) => a.linkHash)).toEqual(['link-r1-1', 'new-link-r1-2']);
  });
  it('keeps notes sealed for a subject of their own', () =>
    expect(page.notes).toEqual([
      { position: 9, number: 1, at: '2026-11-24T09:00:00.000+08:00', sealed: expect.objectContaining({ subject: 'mediation-notes-r1' }) },
    ]));
  it('keeps the agreement, what became of it, and the notice for the reporter', () => {
    expect(page.agreement).toEqual({
      form: 'written',
      effectiveFrom: '2026-11-24T09:00:00.000+08:00',
      confirmationBy: '2026-12-24T18:00:00+08:00',
      at: '2026-11-24T09:00:00.000+08:00',
      performed: true,
      confirmedAt: '2026-11-25T10:00:00.000+08:00',
      sealed: expect.objectContaining({ subject: 'mediation-r1' }),
    });
    expect(page.end).toEqual({
      at: '2026-11-24T09:00:00.000+08:00',
      how: 'agreement',
      routes: [],
      sealed: expect.objectContaining({ subject: 'r1' }),
    });
  });
  it('tells a history without any words in it', () => {
    expect(page.history.map((h) => h.what)).toEqual([
      'dispute-received',
      'consent-asked',
      'consent-asked',
      'consent-given',
      'consent-given',
      'mediator-appointed',
      'mediation-session-held',
      'note-sealed',
      'agreement-reached',
      'mediation-ended',
      'performance-checked',
      'confirmation-applied',
    ]);
    expect(JSON.stringify(page.history)).not.toContain('sealed:');
  });
  it('asks everybody anew after a reopening and keeps what was', () => {
    const again = documentsOf<MediationDoc>(mediation, record(...met, e.note(), e.ended('failed'), e.reopened())).get('r1') as MediationDoc;
    expect([again.asked, again.parties, again.held.length, again.notes.length]).toEqual([[], [], 1, 1]);
    expect(again.promises.map((p) => p.what)).toEqual(['first-contact', 'due', 'reopened']);
  });
  it('leaves the other mediation alone', () => {
    const r2 = documentsOf<MediationDoc>(mediation, all).get('r2') as MediationDoc;
    expect([r2.asked.length, r2.notes, r2.held, r2.agreement]).toEqual([1, [], [], undefined]);
  });
  it.each([mediations, mediation, consents])('is the same when every event comes twice: %#', (view) => {
    const everything = record(
      ...[...met, e.renewed('2'), e.note(), e.agreed(), e.ended('agreement'), e.performed(), e.confirmed(), e.reopened(), e.asked('1')],
      ...[e.asked('1', 'r2'), e.refused('1', 'r2'), e.ended('refused', 'r2')],
    );
    expect(documentsOf(view, twice(everything))).toEqual(documentsOf(view, everything));
  });
});

describe('consent links', () => {
  it('lead to their mediation and party, and to nothing else', () => {
    const links = documentsOf<ConsentLink>(consents, record(...asked, e.asked('1', 'r2'), e.renewed('2')));
    expect([...links.values()]).toEqual([
      { id: 'link-r1-1', community: 'c1', reportId: 'r1', party: '1' },
      { id: 'link-r1-2', community: 'c1', reportId: 'r1', party: '2' },
      { id: 'link-r2-1', community: 'c1', reportId: 'r2', party: '1' },
      { id: 'new-link-r1-2', community: 'c1', reportId: 'r1', party: '2' },
    ]);
  });
});
