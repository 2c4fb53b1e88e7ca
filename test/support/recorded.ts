import { type AnyEvent, deriveId, type Envelope, isoTime, type Recorded } from '#libs/eventing';

/** What a sample event needs to say; the rest of the envelope has defaults. */
export type Said<E extends AnyEvent> = Pick<E, 'type' | 'data'> & Partial<Omit<Envelope, 'id'>> & { readonly id?: string };

/** Where the fixed clock of samples stands: a Tuesday morning. */
export const FIXED_NOW = Date.parse('2026-11-24T09:00:00.000+08:00');
const MINUTE = 60_000;

/** Builds recorded events at increasing positions, one minute apart, revisions counted per stream. */
export const recorder = (start = FIXED_NOW) => {
  let position = 0;
  const revisions = new Map<string, number>();
  return <E extends AnyEvent = AnyEvent>(said: Said<E>): Recorded<E> => {
    position = said.position ?? position + 1;
    const stream = said.stream ?? `sample-${deriveId('recorder', 'stream')}`;
    const revision = said.revision ?? (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    const at = said.recordedAt ?? isoTime(start + (position - 1) * MINUTE);
    const id = said.id ?? deriveId('recorder', `${position}`);
    const event = {
      version: 1,
      effectiveAt: said.effectiveAt ?? at,
      community: 'c1',
      actor: 'actor-1',
      capacity: 'tester',
      unit: 'unit-1',
      correlationId: id,
      key: deriveId('recorder', `${position}`, 'key'),
      ...said,
      id,
      stream,
      revision,
      position,
      recordedAt: at,
    };
    return event as unknown as Recorded<E>;
  };
};

/** A recorder for the whole spec file. */
export const recorded = recorder();
