import type { EventOf } from '#libs/eventing';
import { recorder } from '../../../test/support/recorded.ts';
import { projection } from '../projection.ts';
import { accounts, added, moved, opened, poison } from './account-view.ts';
import { folding } from './folding.ts';

type Said = EventOf<'a.Said', { readonly id: string; readonly words: string }>;
interface Doc {
  id: string;
  words: string[];
}
const spec = { name: 'words', version: 1, indexes: [], key: (e: { data: { id: string } }) => e.data.id };

describe('the specification language of views', () => {
  const recorded = recorder();

  it('gives the documents by id', () => {
    const events = [opened('x'), opened('y'), added('x', 3), moved('x', 'y', 1)].map((said) => recorded(said));
    expect(
      folding(accounts())
        .givenEvents(...events)
        .docs(),
    ).toEqual({
      x: { id: 'x', sum: 2, seen: [1, 3, 4], status: 'open' },
      y: { id: 'y', sum: 1, seen: [2, 4], status: 'open' },
    });
    expect(folding(accounts()).givenEvents().docs()).toEqual({});
  });

  it('a fold that throws › fails the spec', () => {
    const events = [recorded(opened('x')), recorded(poison('x'))];
    expect(() =>
      folding(accounts())
        .givenEvents(...events)
        .docs(),
    ).toThrow(/a.Poison at \d+ cannot be folded/);
  });

  it('a fold that changes what it was given › fails the spec', () => {
    const careless = projection<Doc, Said>(spec, {
      'a.Said': (doc, e) => {
        if (!doc) return { id: e.data.id, words: [e.data.words] };
        doc.words.push(e.data.words);
        return { ...doc };
      },
    });
    const say = (words: string) => recorded({ type: 'a.Said', data: { id: 'x', words } });
    expect(() => folding(careless).givenEvents(say('one'), say('two')).docs()).toThrow(/cannot be folded/);
  });

  it('a fold that remembers more than its document › fails the spec', () => {
    let heard = 0;
    const remembering = projection<{ heard: number }, Said>(spec, {
      'a.Said': () => {
        heard += 1;
        return { heard };
      },
    });
    expect(() =>
      folding(remembering)
        .givenEvents(recorded({ type: 'a.Said', data: { id: 'x', words: '' } }))
        .docs(),
    ).toThrow(/differs/);
  });
});
