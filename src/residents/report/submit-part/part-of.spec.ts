import type { Route } from '#community/published';
import { said } from '../testing/samples.ts';
import { partOf, sealOfPart } from './part-of.ts';

const route: Route = {
  item: 'ENV-02',
  itemVersion: '2026-01',
  rule: said.rule,
  owner: said.owner,
  rung: 3,
  promise: { ...said.promise, dueBy: '2026-12-01T18:00:00.000+08:00' },
  sensitive: false,
  urgent: false,
};
const whole = {
  ...said,
  account: 'acc-1',
  person: 'pseudonym',
  contactGiven: true,
  channel: 'visit',
  saidAt: '2026-11-23T09:00:00.000+08:00',
} as const;
const facts = { reportId: 'p1', trackingHash: 'b'.repeat(32), ask: { splitFrom: said.reportId, kind: 'opinion' }, route } as const;

describe('a part of what was said', () => {
  it('is its author’s, said when the whole was said, with a route of its own', () =>
    expect(partOf({ ...facts, route: { ...route, place: { courtyard: 'c9', grid: 'g9' } } }, whole)).toEqual({
      ...whole,
      ...route,
      reportId: 'p1',
      kind: 'opinion',
      trackingHash: 'b'.repeat(32),
      place: { courtyard: 'c9', grid: 'g9' },
      splitFrom: said.reportId,
    }));

  it('has no place and no author where the whole had none', () => {
    const { place: _p, account: _a, person: _n, ...bare } = whole;
    const part = partOf(facts, bare);
    expect([part.place, part.account, part.person]).toEqual([undefined, undefined, undefined]);
    expect(Object.values(part)).not.toContain(undefined);
  });

  it('keeps how its author can be reached, and the door only where it is the same courtyard', () => {
    const sealed = { text: 'all of it', contact: { phone: '1' }, detail: 'door 3' };
    expect(sealOfPart('the lamp', sealed, false)).toEqual({ text: 'the lamp', contact: { phone: '1' }, detail: 'door 3' });
    expect(sealOfPart('the lamp', sealed, true)).toEqual({ text: 'the lamp', contact: { phone: '1' } });
    expect(sealOfPart('the lamp', undefined, false)).toEqual({ text: 'the lamp' });
  });
});
