import { caseEvent } from '../../../../test/support/committee.ts';
import { documentsOf, recordAll, twice } from '../../../../test/support/views.ts';
import type { CommitteeCaseEvent } from '../../published.ts';
import { type CaseDoc, committeeCase } from '../case/case.projection.ts';
import { desk, type DeskRow } from './desk.projection.ts';

const record = (...events: CommitteeCaseEvent[]) => recordAll(events, (e) => `committeeCase-${(e.data as { reportId: string }).reportId}`);
const rows = (...events: CommitteeCaseEvent[]) => documentsOf<DeskRow>(desk, record(...events));
const second = caseEvent.received({ reportId: 'r2', place: { grid: 'g2' }, residency: 'registered' });

const row: DeskRow = {
  id: 'r1',
  community: 'c1',
  objection: false,
  kind: 'opinion',
  item: 'GOV-01',
  status: 'received',
  open: true,
  waiting: 'answer',
  dueBy: '2026-12-03T18:00:00+08:00',
  firstDueBy: '2026-12-03T18:00:00+08:00',
  firstContactBy: '2026-11-25T18:00:00+08:00',
  grid: 'g1',
  courtyard: 'y1',
  residency: 'migrant',
  sensitive: false,
  from: 'resident',
  submittedAt: '2026-11-24T09:00:00.000+08:00',
  reopened: 0,
  revision: 0,
};
const { waiting: _w, ...settled } = row;
const { courtyard: _c, ...placed } = row;
const untouched: DeskRow = { ...placed, id: 'r2', grid: 'g2', residency: 'registered' };

describe('the desk', () => {
  it('shows a received case, waiting for an answer', () =>
    expect(rows(caseEvent.received(), second)).toEqual(
      new Map([
        ['r1', row],
        ['r2', untouched],
      ]),
    ));
  it('shows an objection, waiting for its review', () => {
    const shown = rows(caseEvent.objection()).get('o1');
    expect(shown).toEqual({
      ...row,
      id: 'o1',
      about: 'r1',
      objection: true,
      kind: 'complaint',
      item: 'STF-02',
      sensitive: true,
      waiting: 'review',
    });
  });
  it.each<[string, CommitteeCaseEvent[], DeskRow]>([
    ['answered', [caseEvent.answered()], { ...settled, status: 'answered', revision: 1 }],
    ['joint', [caseEvent.referred('joint')], { ...row, status: 'joint', revision: 1 }],
    ['referred', [caseEvent.referred('whole')], { ...settled, status: 'referred', open: false, revision: 1 }],
    ['closed', [caseEvent.answered(), caseEvent.closed()], { ...settled, status: 'closed', open: false, revision: 2 }],
    ['withdrawn', [caseEvent.withdrawn()], { ...settled, status: 'withdrawn', open: false, revision: 1 }],
    [
      'reopened',
      [caseEvent.answered(), caseEvent.closed(), caseEvent.reopened()],
      { ...row, status: 'reopened', dueBy: '2026-12-20T18:00:00+08:00', reopened: 1, revision: 3 },
    ],
    [
      'received',
      [
        caseEvent.referred('whole'),
        caseEvent.received({ from: 'station', promise: { ...caseEvent.received().data.promise, dueBy: '2026-12-10T18:00:00+08:00' } }),
      ],
      { ...row, from: 'station', dueBy: '2026-12-10T18:00:00+08:00', revision: 2 },
    ],
  ])('shows it as %s, and leaves the other case alone', (_, events, shown) =>
    expect(rows(caseEvent.received(), second, ...events)).toEqual(
      new Map([
        ['r1', shown],
        ['r2', untouched],
      ]),
    ),
  );
  it('makes no row of what it never received', () => expect(rows(caseEvent.answered(), caseEvent.closed()).size).toBe(0));
  it('shows the same when every event comes twice', () => {
    const all = record(
      caseEvent.received(),
      second,
      caseEvent.referred('joint'),
      caseEvent.answered(),
      caseEvent.closed(),
      caseEvent.reopened(),
      caseEvent.withdrawn('r2'),
    );
    expect(documentsOf(desk, twice(all))).toEqual(documentsOf(desk, all));
  });
});

describe('the page of a case', () => {
  const all = record(
    caseEvent.received(),
    second,
    caseEvent.referred('joint'),
    caseEvent.answered(),
    caseEvent.closed(),
    caseEvent.reopened(),
    caseEvent.withdrawn('r2'),
  );
  const page = documentsOf<CaseDoc>(committeeCase, all).get('r1') as CaseDoc;

  it('keeps every promise, the first one first, and when it was kept', () =>
    expect(page.promises).toEqual([
      {
        what: 'first-contact',
        by: '2026-11-25T18:00:00+08:00',
        at: '2026-11-24T09:00:00.000+08:00',
        keptAt: '2026-11-24T09:00:00.000+08:00',
      },
      { what: 'due', by: '2026-12-03T18:00:00+08:00', at: '2026-11-24T09:00:00.000+08:00', keptAt: '2026-11-24T09:00:00.000+08:00' },
      { what: 'reopened', by: '2026-12-20T18:00:00+08:00', at: '2026-11-25T10:00:00.000+08:00' },
    ]));
  it('lists the answers, their words sealed', () =>
    expect(page.answers).toEqual([
      {
        position: 4,
        at: '2026-11-24T09:00:00.000+08:00',
        outcome: 'solved',
        means: 'phone',
        sealed: expect.objectContaining({ subject: 'committeeCase-r1' }),
      },
    ]));
  it('tells its history in order, with who and in which capacity', () => {
    expect(page.history.map((h) => h.what)).toEqual([
      'case-received',
      'case-referred-to-station',
      'answer-given',
      'case-closed',
      'case-reopened',
    ]);
    expect(page.history[1]).toEqual({
      at: '2026-11-24T09:00:00.000+08:00',
      position: 3,
      what: 'case-referred-to-station',
      room: 'committee',
      by: 'actor-1',
      capacity: 'tester',
      details: { how: 'joint' },
      sealed: expect.objectContaining({ subject: 'committeeCase-r1' }),
    });
  });
  it('has the row of the desk in it', () => expect(page).toMatchObject(documentsOf<DeskRow>(desk, all).get('r1') as DeskRow));
  it('remembers that the station works on it too', () => expect(page.joint).toBe(true));
  it('leaves the other case alone', () => {
    const other = documentsOf<CaseDoc>(committeeCase, all).get('r2') as CaseDoc;
    expect([other.status, other.answers, other.history.length]).toEqual(['withdrawn', [], 2]);
  });
  it('shows the same when every event comes twice', () =>
    expect(documentsOf(committeeCase, twice(all))).toEqual(documentsOf(committeeCase, all)));
});
