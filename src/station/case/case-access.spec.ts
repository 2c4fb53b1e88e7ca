import { ACTS, type Act, type Asker, type CaseFacts, mayHold, objection, sees, works } from './case-access.ts';
import { deputy, director, facility, information, officer, police, stranger, window1 } from './testing/samples.ts';

const everybody: Readonly<Record<string, Asker>> = { director, deputy, window1, officer, stranger, information, facility, police };
const who = (test: (asker: Asker) => boolean): string[] => Object.keys(everybody).filter((name) => test(everybody[name] as Asker));

const inGrid2: CaseFacts = { item: 'ENV-01', kind: 'complaint', grid: 'grid-2', desk: 'back', withPolice: false };
const HEADS_AND_INFORMATION = ['director', 'deputy', 'information'];

describe('who sees a case', () => {
  it.each<[string, CaseFacts, string[]]>([
    ['of a grid', inGrid2, ['director', 'deputy', 'officer', 'information']],
    ['of a grid at the window', { ...inGrid2, desk: 'front' }, ['director', 'deputy', 'window1', 'officer', 'information']],
    ['without a place', { ...inGrid2, grid: undefined }, ['director', 'deputy', 'window1', 'officer', 'stranger', 'information']],
    ['not classified yet', { ...inGrid2, item: 'undecided' }, ['director', 'deputy', 'window1', 'officer', 'information']],
    ['about staff (STF-01)', { ...inGrid2, item: 'STF-01', desk: 'director' }, ['director']],
    ['about staff, although an officer once had it', { ...inGrid2, item: 'STF-01', officer: officer.account }, ['director']],
    ['about a facility', { ...inGrid2, item: 'FAC-01' }, ['director', 'deputy', 'officer', 'information', 'facility']],
    [
      'handed to an officer of another grid',
      { ...inGrid2, handoverTo: stranger.account },
      ['director', 'deputy', 'officer', 'stranger', 'information'],
    ],
    [
      'held by an officer of another grid',
      { ...inGrid2, officer: stranger.account },
      ['director', 'deputy', 'officer', 'stranger', 'information'],
    ],
    ['handed to the window', { ...inGrid2, handoverTo: 'window' }, ['director', 'deputy', 'window1', 'officer', 'information']],
    [
      'handed to the back office',
      { ...inGrid2, desk: 'front', handoverTo: 'back' },
      ['director', 'deputy', 'window1', 'officer', 'information'],
    ],
    ['passed to the police', { ...inGrid2, withPolice: true }, ['director', 'deputy', 'officer', 'information', 'police']],
    ['a dispute passed to the police', { ...inGrid2, kind: 'dispute', withPolice: true }, ['director', 'deputy', 'officer', 'information']],
    [
      'a dispute handed to the auxiliary police',
      { ...inGrid2, kind: 'dispute', officer: police.account },
      ['director', 'deputy', 'officer', 'information'],
    ],
  ])('%s', (_, facts, names) => expect(who((asker) => sees(asker, facts))).toEqual(names));

  it('nobody in a capacity outside the station, whoever they are', () => {
    for (const capacity of ['committee.chair', 'committee.mediator', 'agencies.street', 'resident', 'admin', 'coordination'])
      expect(sees({ ...director, capacity }, inGrid2)).toBe(false);
  });
});

describe('what a post may do', () => {
  const acts = (asker: Asker, facts: CaseFacts): Act[] => ACTS.filter((act) => objection(act, asker, facts) === undefined);

  it('head and deputy coordinate, sign extensions, and handle what belongs to no grid (A-43d, A-43e)', () => {
    expect(acts(director, inGrid2)).toEqual(['reclassify', 'hand-over', 'return-handover', 'extend', 'split']);
    expect(acts(deputy, { ...inGrid2, desk: 'director' })).toEqual([...ACTS]);
    expect(objection('take', director, inGrid2)).toBe('station.head-holds-no-grid-case');
  });

  it('the window and the grid officers do all but extend', () => {
    for (const asker of [window1, officer, facility]) expect(acts(asker, inGrid2)).toEqual(ACTS.filter((act) => act !== 'extend'));
    expect(objection('extend', officer, inGrid2)).toBe('station.not-for-your-post');
  });

  it('the information officer classifies and decides nothing (A-43h)', () =>
    expect(acts(information, inGrid2)).toEqual(['reclassify', 'split']));

  it('the auxiliary police receive people and pass on (A-43j)', () =>
    expect(acts(police, inGrid2)).toEqual(['contact', 'hand-over', 'accept-handover', 'return-handover', 'escalate']));

  it('how to reach the resident is for those who handle the case', () => {
    expect(who((asker) => works(asker, inGrid2))).toEqual(['officer']);
    expect(HEADS_AND_INFORMATION.filter((name) => works(everybody[name] as Asker, { ...inGrid2, desk: 'front' }))).toEqual([
      'director',
      'deputy',
    ]);
  });

  it('only who could handle it may be given it', () => {
    const capacities = Object.values(everybody).map((asker) => asker.capacity);
    expect(capacities.filter((capacity) => mayHold(capacity, inGrid2))).toEqual([
      'station.window',
      'station.grid-officer',
      'station.grid-officer',
      'station.facility',
      'station.auxiliary-police',
    ]);
  });
});
