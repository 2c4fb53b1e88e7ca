import fc from 'fast-check';
import { TimeQueue } from './queue.ts';

describe('a queue of times', () => {
  it('gives by time, and what has the same time in the order in which it came', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (times) => {
        const queue = new TimeQueue<{ at: number; name: number }>();
        for (const [name, at] of times.entries()) queue.add({ at, name });
        const taken = Array.from({ length: queue.size }, () => queue.take());
        const expected = times.map((at, name) => ({ at, name })).sort((a, b) => a.at - b.at || a.name - b.name);
        expect(taken).toEqual(expected);
        expect(queue.take()).toBeUndefined();
        expect(queue.next).toBeUndefined();
      }),
    );
  });
});
