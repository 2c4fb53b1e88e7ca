import { recorder } from './recorded.ts';

describe('a sample of a recorded event', () => {
  it('has defaults, increasing positions, revisions per stream, a fixed clock', () => {
    const recorded = recorder();
    const said = [
      recorded({ type: 'a.B', data: { n: 1 }, stream: 's-1' }),
      recorded({ type: 'a.B', data: { n: 2 }, stream: 's-2', actor: 'somebody' }),
      recorded({ type: 'a.B', data: { n: 3 }, stream: 's-1', position: 9 }),
      recorded({ type: 'a.B', data: { n: 4 }, stream: 's-1' }),
    ];
    expect(said.map(({ stream, revision, position, actor }) => [stream, revision, position, actor])).toEqual([
      ['s-1', 0, 1, 'actor-1'],
      ['s-2', 0, 2, 'somebody'],
      ['s-1', 1, 9, 'actor-1'],
      ['s-1', 2, 10, 'actor-1'],
    ]);
    expect(said[1]?.recordedAt).toBe('2026-11-24T09:01:00.000+08:00');
    expect(said[1]?.effectiveAt).toBe('2026-11-24T09:01:00.000+08:00');
    expect(recorder()({ type: 'a.B', data: { n: 1 }, stream: 's-1' })).toEqual(said[0]);
  });
});
