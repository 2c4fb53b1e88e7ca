import type { AgencyUnit } from '#community/published';
import { refuse } from '#libs/eventing';
import type { StationEvent } from '../../published.ts';
import type { Asker } from '../case-access.ts';
import type { Matter } from '../case.state.ts';
import type { Dates } from '../dates.ts';
import { unanswered } from '../workable.decision.ts';
import { escalated, type Passing } from './escalated.decision.ts';

const POLICE_OFFICE: readonly AgencyUnit[] = ['police', 'emergency'];

/** Up one level or past one: never without a reason and what was tried here first (A-05, A-44d, A-67). */
export const escalateCase = (ask: Omit<Passing, 'warm'> & { readonly by: Asker }, now: Matter, dates: Dates): StationEvent[] => {
  const { by, ...passing } = ask;
  const open = unanswered(now);
  if (by.capacity === 'station.auxiliary-police' && !POLICE_OFFICE.includes(ask.to)) throw refuse('station.not-for-your-post');
  if (ask.reason.trim() === '' || ask.tried.trim() === '') throw refuse('station.reason-and-tried');
  if (open.referrals.some((r) => r.unit === ask.to && r.is === 'open')) return [];
  return [escalated({ ...passing, warm: false }, open, dates)];
};
