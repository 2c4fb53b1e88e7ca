import type { Recorded } from '#libs/eventing';
import { recorder } from '../../../../test/support/recorded.ts';
import { documentsOf, twice } from '../../../../test/support/views.ts';
import { populations, type PopulationsDoc } from './populations.projection.ts';

const row = { group: 'migrant', grid: 'g1', adults: 800, all: 900, source: 'street register', date: '2026-09-30' };

const events = (): readonly Recorded[] => {
  const record = recorder();
  const data = [row, { ...row, adults: 820, date: '2026-10-31' }];
  return [
    ...data.map((one) => record({ type: 'community.PopulationRecorded', data: one }) as Recorded),
    record({ type: 'community.PopulationRecorded', data: row, community: 'c2' }) as Recorded,
  ];
};

describe('participation-populations', () => {
  it('keeps every number with its source, its date and when it was recorded, each community its own', () => {
    const docs = documentsOf<PopulationsDoc>(populations, events());
    expect(docs.get('c1')?.rows).toMatchObject([
      { ...row, position: 1 },
      { ...row, adults: 820, date: '2026-10-31', position: 2 },
    ]);
    expect(docs.get('c2')?.rows).toMatchObject([{ ...row, position: 3 }]);
  });

  it('the same event twice is the same number', () => {
    expect([...documentsOf(populations, twice(events()))]).toEqual([...documentsOf(populations, events())]);
  });
});
