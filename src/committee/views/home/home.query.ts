import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Query as Asked } from '#libs/read-models';
import { desk } from '../desk/desk.projection.ts';
import { mediations } from '../mediations/mediations.projection.ts';
import { dueWithin } from '../periods.ts';
import { Views } from '../views.ts';
import type { Viewer } from '../visible.ts';

/** Nobody has to know more exactly that there is too much: counting stops here. */
const CAP = 1_000;

/** What waits for the committee. A count that is not this reader's business is absent. */
export interface Waiting {
  readonly opinionsWithoutAnswer?: number;
  readonly objections?: number;
  readonly consentsWaiting?: number;
  readonly mediationsOpen?: number;
  /** Cases and mediations that this reader sees, past the date promised last, or due by Sunday night. */
  readonly overdue: number;
  readonly dueThisWeek: number;
}

export interface Home {
  readonly waiting: Waiting;
  /** A count that reached it may be higher. */
  readonly cap: number;
}

export class ReadCommitteeHome extends Query<Home> {
  constructor(readonly viewer: Viewer) {
    super();
  }
}

type Part = 'answers' | 'reviews' | 'mediations';

const PARTS: Readonly<Record<string, readonly Part[]>> = {
  'committee.chair': ['answers', 'reviews', 'mediations'],
  'committee.member': ['answers'],
  'committee.supervision': ['reviews'],
  'committee.mediator': ['mediations'],
};

@QueryHandler(ReadCommitteeHome)
export class ReadCommitteeHomeHandler implements IQueryHandler<ReadCommitteeHome> {
  constructor(private readonly views: Views) {}

  async execute({ viewer }: ReadCommitteeHome): Promise<Home> {
    const parts = PARTS[viewer.capacity] ?? [];
    const { community } = viewer;
    const now = this.views.now;
    const counts = await Promise.all([
      ...(parts.includes('answers') ? [this.one('opinionsWithoutAnswer', this.cases({ community, waiting: 'answer' }))] : []),
      ...(parts.includes('reviews') ? [this.one('objections', this.cases({ community, waiting: 'review' }))] : []),
      ...(parts.includes('mediations')
        ? [
            this.one('consentsWaiting', this.disputes({ community, status: 'consent-asked' })),
            this.one('mediationsOpen', this.disputes({ community, open: true })),
          ]
        : []),
      this.one('overdue', this.due(parts, { community, dueBy: dueWithin('overdue', now) })),
      this.one('dueThisWeek', this.due(parts, { community, dueBy: dueWithin('week', now) })),
    ]);
    return { waiting: Object.fromEntries(counts) as unknown as Waiting, cap: CAP };
  }

  private async one(name: keyof Waiting, count: Promise<number>): Promise<readonly [keyof Waiting, number]> {
    return [name, await count];
  }

  private async due(parts: readonly Part[], where: Asked['where']): Promise<number> {
    const counts = await Promise.all([
      parts.includes('answers') ? this.cases({ ...where, objection: false, open: true }) : 0,
      parts.includes('reviews') ? this.cases({ ...where, objection: true, open: true }) : 0,
      parts.includes('mediations') ? this.disputes({ ...where, open: true }) : 0,
    ]);
    return Math.min(
      CAP,
      counts.reduce((sum, n) => sum + n, 0),
    );
  }

  private cases(where: Asked['where']): Promise<number> {
    return this.views.of(desk).count(where, CAP);
  }

  private disputes(where: Asked['where']): Promise<number> {
    return this.views.of(mediations).count(where, CAP);
  }
}
