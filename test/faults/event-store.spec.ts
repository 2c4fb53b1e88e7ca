import { killRounds } from './kill.rounds.ts';

const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000);
const ROUNDS = 20;
/** A broken variant is found out as soon as a kill falls between acknowledgement and commit; this many tries make that certain. */
const TRIES = 100;
const PATIENCE_MS = 120_000;

describe(`the log on SQLite, its writer killed again and again (FAULT_SEED=${seed})`, () => {
  it(
    'has every acknowledged event exactly once, and opens each',
    async () => {
      const verdict = await killRounds({ seed, variant: 'sound', most: ROUNDS });
      expect(verdict).toMatchObject({ broken: [], rounds: ROUNDS });
      expect(verdict.acknowledged).toBeGreaterThan(ROUNDS);
      expect(verdict.stored).toBeGreaterThanOrEqual(verdict.acknowledged);
    },
    PATIENCE_MS,
  );
  it(
    'is found out when it acknowledges before the commit',
    async () => {
      const { broken } = await killRounds({ seed, variant: 'hasty', most: TRIES });
      expect(broken).toContainEqual(expect.stringMatching(/^lost: /));
    },
    PATIENCE_MS,
  );
  it(
    'is found out when it does not keep the salts before the commit',
    async () => {
      const { broken } = await killRounds({ seed, variant: 'forgetful', most: TRIES });
      expect(broken).toContainEqual(expect.stringMatching(/^cannot be opened: /));
    },
    PATIENCE_MS,
  );
});
