import { type AnyEvent, deriveId, type Recorded } from '#libs/eventing';
import { REPORT, RULE, PROMISE, SUBMITTED } from './samples.ts';

export const COMMUNITY = 'hongmen';
/** A second report, so that a fold which forgets its key shows. */
export const OTHER = '019318a0-0000-7000-8000-000000000002';

/** What a resident said, as the log gives it. */
export const lodged = (change: object = {}): AnyEvent => ({
  type: 'residents.ComplaintLodged',
  data: {
    reportId: REPORT,
    kind: 'complaint',
    item: 'ENV-01',
    itemVersion: '2026-1',
    rule: RULE,
    owner: { unit: 'station', desk: 'back', level: 'grid' },
    rung: 2,
    promise: PROMISE,
    place: { grid: 'grid-2', courtyard: 'court-7' },
    residency: 'migrant',
    channel: 'phone',
    language: 'zh-CN',
    anonymous: false,
    proxy: false,
    contactGiven: true,
    submittedAt: SUBMITTED,
    saidAt: SUBMITTED,
    sensitive: false,
    urgent: false,
    trackingHash: 'hash',
    ...change,
  },
  seal: { text: 'The waste is still there.' },
});

/** The same event about the second report. */
export const elsewhere = (event: AnyEvent): AnyEvent => ({ ...event, data: { ...event.data, reportId: OTHER } });

/** Sample events as recorded ones: positions in order, revisions counted per report and room, sealed fields as a box. */
export const record = (...events: readonly AnyEvent[]): readonly Recorded[] => {
  const revisions = new Map<string, number>();
  return events.map((event, index) => {
    const { reportId } = event.data as { reportId: string };
    const stream = `${event.type.split('.')[0]}-${reportId}`;
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    const id = deriveId('sample', `${index}`);
    const at = (event.data as { at?: string }).at ?? SUBMITTED;
    return {
      ...{ id, version: 1, stream, revision, position: index + 1, recordedAt: at, effectiveAt: at, community: COMMUNITY },
      ...{ actor: 'acc-officer2', capacity: 'station.grid-officer', unit: 'station', correlationId: id, key: id },
      type: event.type,
      data: event.data,
      ...(event.seal ? { sealed: { subject: reportId, event: id, box: `sealed ${index + 1}` } } : {}),
    } as Recorded;
  });
};
