import { join } from 'node:path';
import { openHouse } from '../../src/app.house.ts';
import { type Running, run } from '../../src/app.run.ts';
import { digestOf } from '../../src/tools/simulate/digest.ts';
import type { Year } from '../../src/tools/simulate/marker.ts';
import type { Simulated } from '../../src/tools/simulate/simulate-year.ts';
import { PASSWORD, TestClient, testConfig } from '../support/app.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary.ts';

const UNTIL = Date.parse('2026-11-24T12:00:00+08:00');
const DAY = 24 * 3_600_000;
const YEAR: Year = { reports: 120, seed: 'spec', from: UNTIL - 60 * DAY, until: UNTIL };
const SHORT: Year = { reports: 40, seed: 'spec', from: UNTIL - 30 * DAY, until: UNTIL };
const clock = { now: () => UNTIL };

interface Played extends Running {
  readonly simulated: Simulated | undefined;
}

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const start = async (name: string, year: Year = SHORT, onProgress?: () => void): Promise<Running> => {
  const config = testConfig(join(folder.path, name), 'year');
  const house = await openHouse(config, { inWorker: false, clock });
  return run(config, PASSWORD, house, { year, ...(onProgress ? { onProgress } : {}) });
};

const played = async (name: string, year?: Year): Promise<Played> => {
  const running = await start(name, year);
  return { ...running, simulated: await running.ready };
};

/** Plays and looks, then lets go. */
const look = async <T>(name: string, at: (app: Played) => Promise<T> | T, year?: Year): Promise<T> => {
  const app = await played(name, year);
  try {
    return await at(app);
  } finally {
    await app.close();
  }
};

const digest = ({ house }: Played): Promise<string> => digestOf(house.store);

describe('a simulated community', () => {
  it('leaves the same log for the same seed, and another for another', async () => {
    const first = await look('a', digest);
    expect(await look('b', digest)).toBe(first);
    expect(await look('c', digest, { ...SHORT, seed: 'other' })).not.toBe(first);
  });

  it('goes on where it was interrupted, and ends as if it had not been', async () => {
    const whole = await look('a', digest);
    let hours = 0;
    const interrupted: Running = await start('b', SHORT, () => {
      hours += 1;
      if (hours === 80) void interrupted.close();
    });
    expect(await interrupted.ready).toMatchObject({ is: 'interrupted' });
    await interrupted.close().catch(() => undefined);
    // Asked for something else meanwhile, it still ends what it began.
    expect(await look('b', digest, { ...SHORT, reports: 5, seed: 'other' })).toBe(whole);
  });

  it('costs nothing when it was played before', async () => {
    const head = await look('a', ({ house }) => house.store.head());
    await look('a', async ({ house, simulated }) => {
      expect(simulated).toEqual({ is: 'there', year: SHORT });
      expect(await house.store.head()).toBe(head);
    });
  });

  it('keeps to the rules, is of the past and in order, and has something for every page to show', async () => {
    const keepsToTheRules = async ({ house, simulated }: Played): Promise<void> => {
      expect(simulated).toMatchObject({ is: 'played', refused: {} });
      expect(await house.ledger.parked()).toEqual([]);
      const { events } = await house.store.read(0, { limit: 100_000 });
      const times = events.map(({ recordedAt }) => Date.parse(recordedAt));
      const hour = (ms: number | undefined): number => Math.floor((ms ?? 0) / 3_600_000);
      expect(times.every((ms, index) => ms <= UNTIL && hour(ms) >= hour(times[index - 1]))).toBe(true);
    };
    const hasSomethingToShow = async ({ app }: Played): Promise<void> => {
      const as = async (username: string, path: string) => {
        const client = new TestClient(app);
        expect((await client.post('/session', { username, password: PASSWORD })).status).toBe(200);
        return (await client.get(path)).body;
      };
      const open = (await as('director', '/station/cases?open=true&limit=200'))['items'] as unknown as { dueBy: string; grid?: string }[];
      const now = '2026-11-24T12:00:00';
      expect(open.filter(({ dueBy }) => dueBy < now).length).toBeGreaterThan(0);
      expect(open.filter(({ dueBy }) => dueBy > now).length).toBeGreaterThan(0);
      expect(open.filter(({ grid }) => grid !== undefined).length).toBeGreaterThan(0);
      expect((await as('chair', '/committee/mediations?limit=200'))['items']).not.toHaveLength(0);
      expect((await as('street', '/agencies/referrals?limit=200'))['items']).not.toHaveLength(0);
    };
    await look('a', (app) => keepsToTheRules(app).then(() => hasSomethingToShow(app)), YEAR);
  });

  it('is never mixed with what people really said', async () => {
    const empty = testConfig(join(folder.path, 'a'), 'empty');
    const real = await run(empty, PASSWORD, await openHouse(empty, { inWorker: false, clock }));
    await real.ready;
    const said = await new TestClient(real.app).post('/reports', { kind: 'complaint', text: '真实的一句话' });
    expect(said.status).toBe(201);
    const head = await real.house.store.head();
    await real.close();
    await look('a', async ({ house, simulated }) => {
      expect(simulated).toEqual({ is: 'in-use' });
      expect(await house.store.read(head, { limit: 1, types: ['residents.', 'simulation.'] })).toMatchObject({ events: [] });
    });
  });

  it('takes no words from outside while it is played, because they could not be kept safe at once', async () => {
    let answer: Promise<number> | undefined;
    const running: Running = await start('a', { ...SHORT, reports: 10 }, () => {
      answer ??= new TestClient(running.app).post('/reports', { kind: 'complaint', text: 'x' }).then(({ status }) => status);
    });
    await running.ready;
    expect(await answer).toBe(503);
    expect((await new TestClient(running.app).post('/reports', { kind: 'complaint', text: 'x' })).status).toBe(201);
    await running.close();
  });
});
