import { CaughtUp } from './caught-up.ts';

describe('caught up', () => {
  it('a position already reached › is true at once', async () => {
    const caughtUp = new CaughtUp();
    caughtUp.report({ views: ['a'], position: 5 });
    expect(await caughtUp.whenCaughtUp(5, 0)).toBe(true);
    expect(await caughtUp.whenCaughtUp(4, 0, 'a')).toBe(true);
  });

  it('a position reached while waiting › is true then', async () => {
    const caughtUp = new CaughtUp(['a', 'b']);
    const [all, one] = [caughtUp.whenCaughtUp(5, 60_000), caughtUp.whenCaughtUp(5, 60_000, 'a')];
    caughtUp.report({ views: ['a'], position: 6 });
    expect(await one).toBe(true);
    caughtUp.report({ views: ['b'], position: 5 });
    expect(await all).toBe(true);
  });

  it('a position not reached in time › is false', async () => {
    const caughtUp = new CaughtUp(['a', 'b']);
    caughtUp.report({ views: ['a'], position: 5 });
    expect(await caughtUp.whenCaughtUp(5, 1)).toBe(false);
    expect(await caughtUp.whenCaughtUp(6, 1, 'a')).toBe(false);
    expect(await caughtUp.whenCaughtUp(1, 1, 'unknown')).toBe(false);
  });

  it('nobody has reported yet › only the beginning is reached', async () => {
    expect(await new CaughtUp().whenCaughtUp(1, 1)).toBe(false);
    expect(await new CaughtUp(['a']).whenCaughtUp(0, 1)).toBe(true);
  });

  it('positions › are those of the slowest, or of the one asked for', () => {
    const caughtUp = new CaughtUp(['a', 'b', 'c']);
    caughtUp.report({ views: ['a', 'b'], position: 5 });
    expect([caughtUp.position(), caughtUp.position('a'), caughtUp.position('x')]).toEqual([0, 5, 0]);
    caughtUp.report({ views: ['c'], position: 3 });
    expect(caughtUp.position()).toBe(3);
  });

  it('closed › lets everybody go', async () => {
    const caughtUp = new CaughtUp();
    const waiting = caughtUp.whenCaughtUp(1, 60_000);
    caughtUp.close();
    expect(await waiting).toBe(false);
    expect(await caughtUp.whenCaughtUp(1, 60_000)).toBe(false);
    expect(await caughtUp.whenCaughtUp(0, 60_000)).toBe(true);
  });
});
