import fc from 'fast-check';
import { hatOf, keyOf } from './cast.ts';

const accounts = new Map([['officer1', 'account-1']]);

describe('who acts', () => {
  it('wears the first hat of the account, or the one asked for', () => {
    expect(hatOf(accounts, 'officer1')).toEqual({ actor: 'account-1', capacity: 'station.grid-officer', unit: 'station' });
    expect(hatOf(accounts, 'officer1', 'committee.mediator')).toEqual({
      actor: 'account-1',
      capacity: 'committee.mediator',
      unit: 'committee',
    });
  });

  it('is a visitor without an account, and never somebody who is not there', () => {
    expect(hatOf(accounts, undefined).capacity).toBe('visitor');
    expect(() => hatOf(accounts, 'officer2')).toThrow('no officer2');
    expect(() => hatOf(accounts, 'officer1', 'admin')).toThrow('who is admin');
  });
});

describe('the key of a step', () => {
  it('is a UUID of version 7 that stands in the order of time, the same each time', () => {
    const moment = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-01-01') });
    fc.assert(
      fc.property(moment, moment, fc.string(), (one, other, step) => {
        const key = keyOf('seed', step, one);
        expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(key).toBe(keyOf('seed', step, one));
        if (one < other) expect(key < keyOf('seed', step, other)).toBe(true);
      }),
    );
  });
});
