import { type KeyVault, type Secrets, SubjectErased } from '#libs/privacy';
import { where } from '../support/skip.ts';

type Vault = KeyVault & Secrets;

export interface VaultAdapter {
  readonly name: string;
  readonly open: (now: () => number) => Promise<{
    readonly vault: Vault;
    /** Closes the vault and opens the same one again. */
    readonly reopen?: () => Vault;
    readonly remove: () => Promise<void>;
  }>;
  /** Case names that this adapter cannot pass, each with its reason. */
  readonly skip?: Readonly<Record<string, string>>;
}

interface Given {
  readonly vault: Vault;
  readonly reopen: () => Vault;
  readonly clock: { now: number };
}

const ID = '0192f3a4-5b6c-7d8e-9fa0-b1c2d3e4f506';

export const vaultCases: Readonly<Record<string, (given: Given) => void>> = {
  'gives each subject a salt of 32 bytes of its own, and the same again': ({ vault }) => {
    const [one, other] = [vault.ensureSalt(ID), vault.ensureSalt('甲')];
    expect([one.length, other.length]).toEqual([32, 32]);
    expect(Buffer.compare(one, other)).not.toBe(0);
    expect(Buffer.from(vault.ensureSalt(ID))).toEqual(Buffer.from(one));
    vault.flush();
    expect(Buffer.from(vault.ensureSalt(ID))).toEqual(Buffer.from(one));
    expect(Buffer.from(vault.salt('甲') ?? [])).toEqual(Buffer.from(other));
  },
  'knows no salt of a subject that never had one': ({ vault }) => {
    expect(vault.salt(ID)).toBeUndefined();
  },
  'destroys a salt for good, whether flushed or not': ({ vault }) => {
    vault.ensureSalt('flushed');
    const kept = Buffer.from(vault.ensureSalt('kept'));
    vault.flush();
    vault.ensureSalt('fresh');
    for (const subject of ['flushed', 'fresh', 'never-had-one', 'flushed']) {
      vault.erase(subject);
      expect(vault.salt(subject)).toBeUndefined();
      expect(() => vault.ensureSalt(subject)).toThrow(SubjectErased);
    }
    vault.flush();
    expect(() => vault.ensureSalt('fresh')).toThrow(SubjectErased);
    expect(Buffer.from(vault.salt('kept') ?? [])).toEqual(kept);
  },
  'has salts, tombstones and secrets after it was opened again': ({ vault, reopen }) => {
    const salt = Buffer.from(vault.ensureSalt(ID));
    vault.ensureSalt('erased');
    vault.flush();
    vault.erase('erased');
    vault.put('session', 's1', { who: '甲' });
    const again = reopen();
    expect(Buffer.from(again.salt(ID) ?? [])).toEqual(salt);
    expect(() => again.ensureSalt('erased')).toThrow(SubjectErased);
    expect(again.get('session', 's1')).toEqual({ who: '甲' });
  },
  'keeps secrets by kind and id, and only the newest value': ({ vault }) => {
    vault.put('password', 'x', { hash: '一' });
    vault.put('session', 'x', { hash: '二' });
    vault.put('password', 'x', { hash: '三' });
    expect([vault.get('password', 'x'), vault.get('session', 'x'), vault.get('session', 'y')]).toEqual([
      { hash: '三' },
      { hash: '二' },
      undefined,
    ]);
    vault.delete('password', 'x');
    vault.delete('password', 'never');
    expect([vault.get('password', 'x'), vault.get('session', 'x')]).toEqual([undefined, { hash: '二' }]);
  },
  'refuses a secret that JSON cannot say and keeps the old one': ({ vault }) => {
    vault.put('session', 'x', { n: 1 });
    expect(() => vault.put('session', 'x', { n: 1n })).toThrow(TypeError);
    expect(vault.get('session', 'x')).toEqual({ n: 1 });
  },
  'gives out no secret that has expired, dropped or not': ({ vault, clock }) => {
    clock.now = 1_000;
    vault.put('session', 'short', { n: 1 }, 1_500);
    vault.put('session', 'long', { n: 2 }, 3_000);
    vault.put('session', 'ever', { n: 3 });
    const there = (): unknown[] => ['short', 'long', 'ever'].map((id) => vault.get('session', id));
    clock.now = 1_499;
    expect(there()).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    clock.now = 1_500;
    expect(there()).toEqual([undefined, { n: 2 }, { n: 3 }]);
    vault.expire(1_500);
    clock.now = 0;
    expect(there()).toEqual([undefined, { n: 2 }, { n: 3 }]);
  },
};

/** The contract of the vault: every adapter runs every case, or says by name why not. */
export const vaultContract = ({ name, open, skip = {} }: VaultAdapter): void =>
  describe(`vault › ${name}`, () => {
    for (const [title, run] of Object.entries(vaultCases)) where(skip[title])(title, () => withVault(open, run));
  });

const withVault = async (open: VaultAdapter['open'], run: (given: Given) => void): Promise<void> => {
  const clock = { now: 0 };
  const { vault, reopen, remove } = await open(() => clock.now);
  let latest = vault;
  const again = (): Vault => {
    if (!reopen) throw new Error('a vault that keeps nothing names this case in its skips');
    latest = reopen();
    return latest;
  };
  try {
    run({ vault, reopen: again, clock });
  } finally {
    latest.close();
    await remove();
  }
};
