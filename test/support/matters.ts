import { isoTime, type Recorded } from '#libs/eventing';
import type { FactsDoc } from '../../src/participation/views/facts/facts.doc.ts';
import { facts } from '../../src/participation/views/facts/facts.projection.ts';
import { FIXED_NOW, recorder, type Said } from './recorded.ts';
import { documentsOf, twice } from './views.ts';

export type SaidEvent = Said<{ type: string; data: object }>;

const HOUR = 3_600_000;
/** So many hours after the fixed now. */
export const at = (hours: number): string => isoTime(FIXED_NOW + hours * HOUR);
const promise = { firstContactBy: at(24), dueBy: at(168), calendar: 'complete' as const };

/** A complaint of a migrant resident about grid 2. */
export const submission = (reportId: string, over: object = {}) => ({
  type: 'residents.ComplaintLodged',
  stream: `report-${reportId}`,
  data: {
    reportId,
    kind: 'complaint',
    item: 'ENV-01',
    itemVersion: '1',
    owner: { unit: 'station', desk: 'back', level: 'grid' },
    rung: 4,
    promise,
    place: { grid: 'g2', courtyard: 'c7' },
    residency: 'migrant',
    channel: 'phone',
    anonymous: false,
    proxy: false,
    person: 'p1',
    submittedAt: at(0),
    saidAt: at(0),
    sensitive: false,
    ...over,
  },
});
export const on = (room: string, reportId: string, type: string, data: object = {}): SaidEvent => ({
  type,
  stream: `${room}-${reportId}`,
  data: { reportId, ...data },
});
export const station = (type: string, data: object = {}, reportId = 'r1') => on('stationCase', reportId, `station.${type}`, data);
export const committee = (type: string, data: object = {}, reportId = 'r1') => on('committeeCase', reportId, `committee.${type}`, data);
export const report = (type: string, data: object = {}, reportId = 'r1') => on('report', reportId, `residents.${type}`, data);

/** The documents after these events behind two submissions; each event comes twice where asked. */
export const shaped = (events: readonly SaidEvent[], again = false) => {
  const record = recorder();
  const all = [submission('r1'), submission('r2'), ...events].map((event) => record(event)) as readonly Recorded[];
  return documentsOf<FactsDoc>(facts, again ? twice(all) : all);
};
