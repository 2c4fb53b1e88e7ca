import { given } from '#libs/eventing';
import type { StationEvent } from '../../published.ts';
import { type Asker, permitted } from '../case-access.ts';
import { type StationCase, stationCaseKind } from '../case.state.ts';
import {
  AT,
  answerGiven,
  closed,
  director,
  information,
  officer,
  police,
  REPORT,
  received,
  referredWhole,
  stranger,
  taken,
  window1,
  withdrawn,
} from '../testing/samples.ts';
import { type Split, splitCase } from './split-case.decision.ts';

const ask: Split = {
  stays: 'the waste',
  parts: [
    { reportId: 'p1', text: 'the lamp', item: 'ENV-02', courtyard: 'court-9' },
    { reportId: 'p2', text: 'why not plant trees', kind: 'opinion' },
  ],
  at: AT,
};
const split = (now: StationCase) => splitCase(ask, permitted('split', officer, now));
const event = (first = 2): StationEvent => ({
  type: 'station.CaseSplit',
  data: {
    reportId: REPORT,
    parts: [
      { reportId: 'p1', number: first, kind: 'complaint', item: 'ENV-02', courtyard: 'court-9' },
      { reportId: 'p2', number: first + 1, kind: 'opinion' },
    ],
    at: AT,
  },
  seal: { matters: ['the waste', 'the lamp', 'why not plant trees'] },
});
const specify = given(stationCaseKind);

describe('a case in which several matters were said', () => {
  it('keeps the first and names the reports that the others become (A-58)', () => specify(received(), taken).when(split).then(event()));

  it('says nothing of their words in the clear', () => {
    const [made] = splitCase(ask, permitted('split', officer, stationCaseKind.evolve(stationCaseKind.initial, received())));
    expect(JSON.stringify(made?.data)).not.toMatch(/lamp|trees|waste/);
  });

  it('goes on counting when it is split again', () => specify(received(), event()).when(split).then(event(4)));

  it('keeps its clock, its item and who has it', () => {
    const before = [received(), taken].reduce<StationCase>(stationCaseKind.evolve, stationCaseKind.initial);
    expect(stationCaseKind.evolve(before, event())).toEqual({ ...before, parts: 2 });
  });

  it('is at least two matters', () =>
    specify(received())
      .when((now) => splitCase({ ...ask, parts: [] }, permitted('split', officer, now)))
      .thenRefused('station.two-matters'));

  it('is the station’s to work on', () => {
    specify(received(), answerGiven, closed).when(split).thenRefused('station.case-closed');
    specify(received(), withdrawn).when(split).thenRefused('station.case-withdrawn');
    specify(received(), referredWhole).when(split).thenRefused('station.with-committee');
  });

  it('is split by whoever sorts cases, not by the auxiliary police, and by nobody who does not see it', () => {
    const by = (asker: Asker) => (now: StationCase) => splitCase(ask, permitted('split', asker, now));
    for (const asker of [director, information, officer]) specify(received()).when(by(asker)).then(event());
    specify(received({ desk: 'front' }))
      .when(by(window1))
      .then(event());
    expect(() => specify(received()).when(by(police))).toThrow(expect.objectContaining({ name: 'Missing' }));
    expect(() => specify(received()).when(by(stranger))).toThrow(expect.objectContaining({ name: 'Missing' }));
  });
});
