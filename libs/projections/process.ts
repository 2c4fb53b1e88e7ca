import { type AnyEvent, deriveId, type Meta, type Recorded } from '#libs/eventing';

type ByType<E extends AnyEvent, T extends E['type']> = Recorded<Extract<E, { type: T }>>;

/** Events in, commands out. No state of its own beyond its checkpoint; a command that was sent before is recognised by its key. */
export interface Process {
  readonly name: string;
  readonly types: readonly string[];
  /** Events with the same key are handled one after another, others side by side. */
  readonly key: (event: Recorded) => string;
  readonly react: (event: Recorded) => readonly object[];
}

export type Reactions<E extends AnyEvent> = { readonly [T in E['type']]?: (event: ByType<E, T>) => readonly object[] };

export interface ProcessSpec<E extends AnyEvent> {
  readonly name: string;
  readonly key: (event: Recorded<E>) => string;
}

export const process = <E extends AnyEvent>(spec: ProcessSpec<E>, reactions: Reactions<E>): Process => ({
  name: spec.name,
  types: Object.keys(reactions),
  key: (event) => spec.key(event as Recorded<E>),
  react: (event) => {
    const reaction = reactions[event.type as E['type']] as ((event: Recorded) => readonly object[]) | undefined;
    return reaction ? reaction(event) : [];
  },
});

/** The meta of a command that follows from an event: the same each time the process sees that event, so a crash never doubles it. */
export const follow = (event: Recorded, purpose: string): Meta => ({
  actor: 'coordination',
  capacity: 'coordination',
  unit: 'coordination',
  community: event.community,
  at: event.effectiveAt,
  now: event.recordedAt,
  correlationId: event.correlationId,
  causationId: event.id,
  key: deriveId('coordination', event.id, purpose),
});
