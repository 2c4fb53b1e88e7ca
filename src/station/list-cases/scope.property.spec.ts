import fc from 'fast-check';
import { type Asker, sees } from '../case/case-access.ts';
import { deputy, director, facility, information, officer, police, stranger, window1 } from '../case/testing/samples.ts';
import { lodged, record } from '../case/testing/recording.ts';
import { escalatedToStreet, handedOver, received, taken } from '../case/testing/samples.ts';
import type { AnyEvent } from '#libs/eventing';
import { rowFacts } from '../queue-item/row-facts.ts';
import { queue } from '../views/queue/queue.projection.ts';
import type { Row } from '../views/row/row.doc.ts';
import { fits } from './filter.ts';
import { handedWheres, isOwn, narrowed, ownWhere } from './scope.ts';

const askers: readonly Asker[] = [director, deputy, window1, officer, stranger, information, facility, police];

const escalatedTo = (to: string): AnyEvent => ({ ...escalatedToStreet, data: { ...escalatedToStreet.data, to } as never });
/** An officer of another grid has it by a hand-over only. */
const accepted = (asker: Asker): AnyEvent => ({
  type: 'station.HandoverAccepted',
  data: { ...taken.data, number: 1, by: asker.account, post: asker.capacity },
});

/** Rows as the projection makes them, from all kinds of cases in all kinds of states. */
const row = fc
  .record({
    item: fc.constantFrom('ENV-01', 'STF-01', 'FAC-01', 'undecided'),
    kind: fc.constantFrom('complaint', 'dispute'),
    grid: fc.constantFrom('grid-2', 'grid-5', undefined),
    desk: fc.constantFrom('front' as const, 'back' as const, 'facility' as const, 'director' as const),
    holder: fc.option(fc.constantFrom(officer, stranger, window1, police), { nil: undefined }),
    to: fc.option(fc.constantFrom('window', 'back', 'director', officer.account, stranger.account, window1.account), { nil: undefined }),
    unit: fc.option(fc.constantFrom('police', 'street'), { nil: undefined }),
  })
  .map(({ item, kind, grid, desk, holder, to, unit }) => {
    const place = grid === undefined ? {} : { grid };
    const events: AnyEvent[] = [lodged({ item, kind, place }), received({ item, kind: kind as never, place, desk })];
    if (holder) events.push(accepted(holder));
    if (to !== undefined) events.push(handedOver(to));
    if (unit !== undefined) events.push(escalatedTo(unit));
    return record(...events).reduce<object | undefined>((doc, event) => queue.fold(doc, event, ''), undefined) as Row;
  });

describe('the queue that a post is shown', () => {
  it('holds exactly the cases that the post may see, and those handed to the person', () => {
    fc.assert(
      fc.property(fc.constantFrom(...askers), row, (asker, found) => {
        const own = fits(found, ownWhere(asker));
        const handed = handedWheres(asker).some((where) => fits(found, where));
        expect(isOwn(asker, found)).toBe(own);
        expect(own || (handed && sees(asker, rowFacts(found)))).toBe(sees(asker, rowFacts(found)));
      }),
      { numRuns: 3000 },
    );
  });

  it('never grows through a filter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...askers), row, fc.constantFrom('grid-2', 'grid-5', 'unplaced'), (asker, found, scope) => {
        if (fits(found, narrowed(ownWhere(asker), { scope }))) expect([fits(found, ownWhere(asker)), found.scope]).toEqual([true, scope]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is empty for a capacity that is none of the station’s', () => {
    fc.assert(fc.property(row, (found) => !fits(found, ownWhere({ ...officer, capacity: 'committee.chair' }))));
  });
});
