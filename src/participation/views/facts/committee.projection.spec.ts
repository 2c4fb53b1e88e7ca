import { at, committee, report, type SaidEvent, shaped, station } from '../../../../test/support/matters.ts';
import type { FactsDoc } from './facts.doc.ts';

describe('participation-facts, where the committee has the matter', () => {
  it.each<{ name: string; events: SaidEvent[]; is: Partial<FactsDoc> }>([
    {
      name: 'an objection, decided › the report itself stays answered as it was',
      events: [
        station('AnswerGiven', { outcome: 'explained', at: at(5) }),
        report('ObjectionRaised', { objectionId: 'o1', dueBy: at(400), residency: 'registered', at: at(30) }),
        committee('CaseReceived', { about: 'r1', rung: 1, at: at(31) }, 'o1'),
        committee('AnswerGiven', { about: 'r1', outcome: 'solved', at: at(50) }, 'o1'),
        committee('CaseClosed', { about: 'r1', at: at(51) }, 'o1'),
      ],
      is: {
        status: 'answered',
        outcome: 'explained',
        level: 'grid',
        rung: 4,
        objections: [{ id: 'o1', at: at(30), group: 'registered', dueBy: at(400), decidedAt: at(50), upheld: true }],
        acts: [{ what: 'objected', at: at(30), group: 'registered', person: 'p1' }],
        streams: ['report-r1', 'stationCase-r1', 'committeeCase-o1'],
      },
    },
    {
      name: 'mediated to an agreement',
      events: [
        committee('DisputeReceived', { rung: 1, at: at(1) }),
        committee('ConsentAsked', { at: at(2) }),
        committee('ConsentAsked', { at: at(3) }),
        committee('ConsentGiven', { at: at(4) }),
        committee('ConsentRefused', { at: at(5) }),
        committee('MediationSessionHeld', { at: at(6) }),
        committee('AgreementReached', { form: 'written', performBy: at(99), at: at(8) }),
        committee('MediationEnded', { how: 'agreement', outcome: 'solved', at: at(9) }),
        committee('PerformanceChecked', { performed: true, at: at(98) }),
        committee('ConfirmationApplied', { at: at(40) }),
      ],
      is: {
        status: 'closed',
        level: 'community',
        rung: 1,
        contactedAt: at(2),
        answeredAt: at(9),
        closedAt: at(9),
        outcome: 'solved',
        mediation: {
          asked: 2,
          given: 1,
          refused: 1,
          endedAt: at(9),
          agreedAt: at(8),
          form: 'written',
          performBy: at(99),
          performed: true,
          confirmedAt: at(40),
        },
      },
    },
    {
      name: 'a mediation that was withdrawn › is no answer',
      events: [
        committee('DisputeReceived', { rung: 1 }),
        committee('MediationEnded', { how: 'withdrawn', outcome: 'redirected', at: at(9) }),
      ],
      is: { status: 'received', mediation: { asked: 0, given: 0, refused: 0, endedAt: at(9) } },
    },
    {
      name: 'handled by the committee',
      events: [
        committee('CaseReceived', { rung: 2, at: at(1) }),
        committee('AnswerGiven', { outcome: 'explained', at: at(4) }),
        committee('CaseClosed', { at: at(5) }),
      ],
      is: { status: 'closed', level: 'community', rung: 2, outcome: 'explained', closedAt: at(5) },
    },
  ])('$name', ({ events, is }) => {
    const docs = shaped(events);
    expect(docs.get('r1')).toMatchObject(is);
    // Two records: the other one is as it was.
    expect(docs.get('r2')).toEqual(shaped([]).get('r2'));
    // The same events twice, the same documents.
    expect([...shaped(events, true)]).toEqual([...docs]);
  });
});
