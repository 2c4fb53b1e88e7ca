import { Missing } from '#libs/eventing';
import type { Query } from '#libs/read-models';
import type { DeskRow } from './desk/desk.projection.ts';

/** Who reads: the account and the one capacity it acts in. */
export interface Viewer {
  readonly actor: string;
  readonly capacity: string;
  readonly community: string;
}

export const isReviewer = (viewer: Viewer): boolean => viewer.capacity === 'committee.supervision' || viewer.capacity === 'committee.chair';

/** Supervision reads objections and nothing else, members anything but objections, the chair both. */
export const visibleCases = (viewer: Viewer): Query['where'] => {
  if (viewer.capacity === 'committee.supervision') return { community: viewer.community, objection: true };
  if (viewer.capacity === 'committee.chair') return { community: viewer.community };
  return { community: viewer.community, objection: false };
};

/** The case, if this reader may see it; what is not theirs is not there (404). */
export const visibleCase = <Row extends DeskRow>(row: Row | undefined, viewer: Viewer): Row => {
  const conditions = visibleCases(viewer);
  const fits = row && row.community === viewer.community && (conditions['objection'] ?? row.objection) === row.objection;
  if (!fits) throw new Missing('committee.no-such-case');
  return row;
};

/** Accusation material does not reach the person whose act it is about (信访工作条例 Art 30). */
export const withheld = (viewer: Viewer, involved: readonly string[]): boolean => involved.includes(viewer.actor);
