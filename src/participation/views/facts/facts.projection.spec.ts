import type { Recorded } from '#libs/eventing';
import { at, on, report, type SaidEvent, shaped, station, submission } from '../../../../test/support/matters.ts';
import { recorder } from '../../../../test/support/recorded.ts';
import { documentsOf } from '../../../../test/support/views.ts';
import type { FactsDoc } from './facts.doc.ts';
import { facts } from './facts.projection.ts';

const one = (...events: SaidEvent[]): FactsDoc => shaped(events).get('r1') as FactsDoc;

describe('participation-facts', () => {
  it('a submission › is the fact of that moment', () => {
    expect(one()).toEqual({
      id: 'r1',
      community: 'c1',
      position: 1,
      streams: ['report-r1'],
      recordedAt: at(0),
      effectiveAt: at(0),
      kind: 'complaint',
      item: 'ENV-01',
      group: 'migrant',
      channel: 'phone',
      proxy: false,
      anonymous: false,
      sensitive: false,
      person: 'p1',
      grid: 'g2',
      calendar: 'complete',
      submittedAt: at(0),
      status: 'received',
      level: 'grid',
      rung: 4,
      contactBy: at(24),
      firstDueBy: at(168),
      dueBy: at(168),
      extended: false,
    });
  });

  it('an anonymous one › keeps nothing to tell the person by', () => {
    const record = recorder();
    const docs = documentsOf<FactsDoc>(facts, [record(submission('r1', { anonymous: true })) as Recorded]);
    expect(docs.get('r1')).not.toHaveProperty('person');
  });

  it('split off from another › says from which, so that its author is not counted again', () => {
    const record = recorder();
    const docs = documentsOf<FactsDoc>(
      facts,
      [submission('r1'), submission('r2', { splitFrom: 'r1' })].map((said) => record(said) as Recorded),
    );
    expect([docs.get('r1')?.splitFrom, docs.get('r2')?.splitFrom]).toEqual([undefined, 'r1']);
  });

  it.each<{ name: string; events: SaidEvent[]; is: Partial<FactsDoc> }>([
    {
      name: 'taken by a grid officer',
      events: [station('CaseTaken', { post: 'station.grid-officer', at: at(1) })],
      is: { status: 'in-progress', level: 'grid' },
    },
    { name: 'taken at the window', events: [station('CaseTaken', { post: 'station.window', at: at(1) })], is: { level: 'community' } },
    {
      name: 'contacted, and again',
      events: [station('ResidentContacted', { at: at(2) }), station('ResidentContacted', { at: at(3) })],
      is: { contactedAt: at(2) },
    },
    {
      name: 'reclassified to a shorter limit › the first promise stays',
      events: [
        station('CaseReclassified', {
          to: 'ENV-02',
          rung: 5,
          promise: { firstContactBy: at(24), calendar: 'complete', dueBy: at(100) },
          at: at(3),
        }),
      ],
      is: { item: 'ENV-02', rung: 5, firstDueBy: at(168), dueBy: at(100) },
    },
    {
      name: 'reclassified to a longer limit › does not put off',
      events: [
        station('CaseReclassified', {
          to: 'ENV-02',
          rung: 5,
          promise: { firstContactBy: at(24), calendar: 'complete', dueBy: at(300) },
          at: at(3),
        }),
      ],
      is: { dueBy: at(168) },
    },
    {
      name: 'extended',
      events: [station('LimitExtended', { dueBy: at(300), at: at(3) })],
      is: { extended: true, firstDueBy: at(168), dueBy: at(300) },
    },
    {
      name: 'paused and resumed',
      events: [station('ClockPaused', { at: at(3) }), station('ClockResumed', { dueBy: at(200), at: at(9) })],
      is: { paused: false, dueBy: at(200), extended: false },
    },
    { name: 'paused', events: [station('ClockPaused', { at: at(3) })], is: { paused: true } },
    {
      name: 'answered and closed › the answer is a contact too',
      events: [station('AnswerGiven', { outcome: 'solved', at: at(5) }), station('CaseClosed', { at: at(6) })],
      is: { status: 'closed', contactedAt: at(5), answeredAt: at(5), outcome: 'solved', closedAt: at(6) },
    },
    {
      name: 're-opened after closing, closed again › first times stay, the promise too',
      events: [
        station('AnswerGiven', { outcome: 'explained', at: at(5) }),
        station('CaseClosed', { at: at(6) }),
        report('ReportReopened', { times: 1, at: at(9) }),
        station('LimitExtended', { dueBy: at(900), at: at(9) }),
        station('AnswerGiven', { outcome: 'solved', at: at(12) }),
        station('CaseClosed', { at: at(13) }),
      ],
      is: { status: 'closed', answeredAt: at(5), outcome: 'solved', closedAt: at(6), reopenedAt: at(9), dueBy: at(168) },
    },
    {
      name: 're-opened before closing › is not re-opened after closing',
      events: [report('ReportReopened', { at: at(9) })],
      is: { status: 'reopened' },
    },
    { name: 'withdrawn', events: [report('ReportWithdrawn', { at: at(4) })], is: { status: 'withdrawn', withdrawnAt: at(4) } },
    {
      name: 'rated badly, set right by the next answer',
      events: [
        report('AnswerRated', { satisfaction: 'dissatisfied', solved: false, rectifyBy: at(99), at: at(7) }),
        station('AnswerGiven', { outcome: 'solved', at: at(20) }),
      ],
      is: {
        rating: { at: at(7), satisfaction: 'dissatisfied', solved: false },
        badRating: { at: at(7), rectifyBy: at(99), rectifiedAt: at(20) },
      },
    },
    {
      name: 'supported by an account and by a visitor',
      events: [
        report('ReportSupported', { supporter: 'a9', residency: 'registered', count: 1, at: at(2) }),
        report('ReportSupported', { supporter: 'visitor:xyz', residency: 'migrant', count: 2, at: at(3) }),
      ],
      is: {
        actedAt: at(3),
        acts: [
          { what: 'supported', at: at(2), group: 'registered', person: 'a9' },
          { what: 'supported', at: at(3), group: 'migrant' },
        ],
      },
    },
    {
      name: 'passed up, answered, told',
      events: [
        station('CaseEscalated', { referralId: 'f1', to: 'street', toRung: 5, answerBy: at(90), at: at(5) }),
        on('referral', 'r1', 'agencies.ReferralAnswered', { referralId: 'f1', unit: 'street', at: at(20) }),
        station('AnswerReceived', { referralId: 'f1', unit: 'street', at: at(21) }),
        station('CaseTaken', { post: 'station.grid-officer', at: at(22) }),
        station('AnswerGiven', { outcome: 'solved', at: at(30) }),
      ],
      is: {
        status: 'answered',
        level: 'above',
        rung: 5,
        escalations: [{ id: 'f1', unit: 'street', at: at(5), answerBy: at(90), answeredAt: at(20), toldAt: at(30) }],
      },
    },
    {
      name: 'passed up and sent back › the community has it again',
      events: [
        station('CaseEscalated', { referralId: 'f1', to: 'police', toRung: null, answerBy: at(90), at: at(5) }),
        on('referral', 'r1', 'agencies.ReferralReturned', { referralId: 'f1', unit: 'police', at: at(9) }),
        station('ReferralCameBack', { referralId: 'f1', unit: 'police', bounces: 1, at: at(10) }),
      ],
      is: {
        status: 'in-progress',
        level: 'community',
        rung: 4,
        escalations: [{ id: 'f1', unit: 'police', at: at(5), answerBy: at(90), returnedAt: at(9) }],
      },
    },
  ])('$name', ({ events, is }) => {
    const docs = shaped(events);
    expect(docs.get('r1')).toMatchObject(is);
    // Two records: the other one is as it was.
    expect(docs.get('r2')).toEqual(shaped([]).get('r2'));
    // The same events twice, the same documents.
    expect([...shaped(events, true)]).toEqual([...docs]);
  });

  it('knows until when it was another document, and in which streams its events stand', () => {
    const late = { ...station('CaseTaken', { post: 'station.window', at: at(1) }), recordedAt: at(50), effectiveAt: at(1) };
    expect(one(late)).toMatchObject({ position: 3, recordedAt: at(50), effectiveAt: at(1), streams: ['report-r1', 'stationCase-r1'] });
  });

  it('an event of a report that nobody knows › makes no document', () => {
    expect([...shaped([station('CaseTaken', { post: 'x', at: at(1) }, 'r9')]).keys()]).toEqual(['r1', 'r2']);
  });
});
