import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { AnyEvent, Envelope, Recorded } from '#libs/eventing';
import { upcaster } from '#libs/eventing';
import { projections } from '../../src/app.views.ts';
import { accountKind } from '../../src/identity/account/account.state.ts';
import { accessKind as committeeAccessKind } from '../../src/committee/contact-read/contact-read.state.ts';
import { postsKind } from '../../src/community/posts/posts.state.ts';
import { populationKind } from '../../src/community/population/population.state.ts';
import { territoryKind } from '../../src/community/territory/territory.state.ts';
import { referralKind } from '../../src/agencies/referral/referral.state.ts';
import { stationCaseKind } from '../../src/station/case/case.state.ts';
import { accessKind } from '../../src/station/contact-read/contact-read.state.ts';
import { committeeCaseKind } from '../../src/committee/case/committee-case.state.ts';
import { mediationKind } from '../../src/committee/mediation/mediation.state.ts';
import { processes } from '../../src/coordination/processes.ts';
import { reportKind } from '../../src/residents/report/report.state.ts';
import { simulationKind } from '../../src/tools/simulate/marker.ts';

/** How each kind of stream is folded, by the prefix of its name. */
interface Kind {
  readonly prefix: string;
  readonly initial: unknown;
  readonly evolve: (state: never, event: never) => unknown;
}
const kinds: readonly Kind[] = [
  reportKind,
  stationCaseKind,
  accessKind,
  committeeCaseKind,
  mediationKind,
  committeeAccessKind,
  referralKind,
  accountKind,
  territoryKind,
  postsKind,
  populationKind,
  simulationKind,
];

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
const load = (name: string): Recorded => JSON.parse(readFileSync(`${import.meta.dirname}/${name}`, 'utf8')) as Recorded;
const stored = files.map((name) => ({ name, event: load(name) }));
const upcast = upcaster([]);

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?\+08:00$/;
const TEXTS: readonly (keyof Envelope)[] = ['id', 'stream', 'community', 'actor', 'capacity', 'unit', 'correlationId', 'key'];
const kindOf = (event: Recorded): Kind | undefined => kinds.find(({ prefix }) => event.stream.startsWith(`${prefix}-`));

/** What the code of today subscribes to, in views and in coordination. */
const subscribed = [...new Set([...projections, ...processes].flatMap(({ types }) => types))].filter((type) => !type.endsWith('.'));
const roomOf = (type: string): string => type.slice(0, type.indexOf('.'));
const rooms = new Set(stored.map(({ event }) => roomOf(event.type)));

describe('every version of every event that was ever written', () => {
  it.each(stored)('$name has the name of its type and version', ({ name, event }) =>
    expect(name).toBe(`${event.type}.v${event.version}.json`),
  );

  it.each(stored)('$name has a whole envelope', ({ event }) => {
    for (const field of TEXTS) expect([field, typeof event[field], event[field] !== '']).toEqual([field, 'string', true]);
    for (const time of [event.recordedAt, event.effectiveAt]) expect(time).toMatch(TIME);
    expect([Number.isSafeInteger(event.position), event.revision >= 0]).toEqual([true, true]);
    if (event.sealed)
      expect(event.sealed).toEqual({ subject: expect.any(String), event: event.id, box: expect.stringMatching(/^[\w+/]+=*$/) });
  });

  it.each(stored)('$name is folded by its stream and by every view, and understood by coordination', ({ event: old }) => {
    const event = upcast(old);
    const kind = kindOf(event);
    expect(kind?.prefix).toBeDefined();
    expect(() => kind?.evolve(kind.initial as never, event as never)).not.toThrow();
    for (const view of projections.filter(({ types }) => types.includes(event.type))) {
      const keys = view.keys(event);
      for (const key of keys) expect([view.spec.name, typeof key, key !== '']).toEqual([view.spec.name, 'string', true]);
      for (const key of keys) expect(() => view.fold(undefined, event, key)).not.toThrow();
    }
    for (const process of processes.filter(({ types }) => types.includes(event.type))) {
      expect(process.key(event)).toEqual(expect.any(String));
      expect(() => process.react(event)).not.toThrow();
    }
  });

  it('is there for every event type that views and coordination read from these rooms', () => {
    const kept = new Set(stored.map(({ event }) => event.type));
    expect(subscribed.filter((type) => rooms.has(roomOf(type)) && !kept.has(type))).toEqual([]);
  });

  it('is there for every event type that the doors of these rooms promise', () => {
    const kept = new Set(stored.map(({ event }) => event.type));
    const doorOf = (room: string): string => `${import.meta.dirname}/../../src/${room}/published.ts`;
    // The simulation has a stream, but is no room: it promises nothing to anybody.
    const promised = [...rooms]
      .filter((room) => existsSync(doorOf(room)))
      .flatMap((room) => {
        const door = readFileSync(doorOf(room), 'utf8');
        // A door also names what it provides: "under the token 'community.Territory'".
        return [...door.matchAll(/(?<!the token )'([a-z]+\.[A-Z]\w+)'/g)].map(([, type]) => type as string);
      });
    expect(promised.filter((type) => !kept.has(type))).toEqual([]);
    expect(promised.length).toBeGreaterThan(20);
  });

  it('is found out when a stored event no longer fits', () => {
    const broken: AnyEvent = { type: 'committee.CaseReceived', data: { reportId: 'r1' } };
    expect(() => projections.find(({ spec }) => spec.name === 'committee-desk')?.fold(undefined, broken as Recorded, 'r1')).toThrow();
  });
});
