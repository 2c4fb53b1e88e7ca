import { killProduct } from './application.rounds.ts';
import { figures } from './figures.ts';

const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000);
const rounds = Number(process.env['FAULT_ROUNDS'] ?? 6);
/** A broken variant is found out by a kill between acknowledgement and commit, or checkpoint and documents: this many make that certain. */
const TRIES = 12;
const PATIENCE_MS = 120_000 + rounds * 10_000;

describe(`the product, killed under load again and again (FAULT_SEED=${seed} FAULT_ROUNDS=${rounds})`, () => {
  it(
    'has every acknowledged report once, with one case at the station, in views that are what the log says',
    async () => {
      const verdict = await killProduct({ seed, most: rounds, lookEvery: 20 });
      figures('product killed, sound', { seed, ...verdict });
      expect(verdict).toMatchObject({ broken: [], kills: rounds });
      expect(verdict.acknowledged).toBeGreaterThan(rounds);
    },
    PATIENCE_MS,
  );

  it(
    'is found out when it acknowledges before the commit',
    async () => {
      const verdict = await killProduct({ seed, most: TRIES, lookEvery: 1, preload: 'sabotage.hasty.ts' });
      figures('product killed, acknowledging early', { seed, ...verdict, broken: verdict.broken.length });
      expect(verdict.broken).toContainEqual(expect.stringMatching(/^lost: /));
    },
    PATIENCE_MS,
  );

  it(
    'is found out when views save their checkpoint before their documents',
    async () => {
      const verdict = await killProduct({ seed, most: TRIES, lookEvery: 1, preload: 'sabotage.checkpoint-first.ts' });
      figures('product killed, checkpoint first', { seed, ...verdict, broken: verdict.broken.length });
      expect(verdict.broken).toContainEqual(expect.stringMatching(/^view \S+ at \d+: (missing|changed) /));
    },
    PATIENCE_MS,
  );
});
