import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '../../test/support/temporary.ts';
import { bindMasterKey, generateMasterKeyFile, loadMasterKey } from './master-key.ts';
import { InMemoryVault } from './testing/in-memory-vault.ts';

describe('the master key', () => {
  let folder: TemporaryFolder;
  let file: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    file = join(folder.path, 'master.key');
  });
  afterEach(() => folder.remove());

  const refused = (problem: string): Error => expect.objectContaining({ name: 'MasterKeyError', problem }) as unknown as Error;
  const key = randomBytes(32);

  it.each([
    ['hex', key.toString('hex')],
    ['upper-case hex', key.toString('hex').toUpperCase()],
    ['base64', key.toString('base64')],
    ['base64url', key.toString('base64url')],
    ['a line with its end', `${key.toString('hex')}\n`],
  ])('comes as %s', (_, value) => {
    expect(loadMasterKey({ value })).toEqual(key);
    writeFileSync(file, value);
    expect(loadMasterKey({ file })).toEqual(key);
  });
  it.each(['', 'secret', key.toString('hex').slice(1), `${key.toString('hex')}0`, key.toString('base64').slice(4), 'g'.repeat(64)])(
    'is not %j',
    (value) => {
      expect(() => loadMasterKey({ value })).toThrow(refused('malformed'));
    },
  );
  it('is no placeholder', () => {
    expect(() => loadMasterKey({ value: '00'.repeat(32) })).toThrow(refused('placeholder'));
  });
  it('is named in one way', () => {
    expect(() => loadMasterKey({})).toThrow(refused('not-configured'));
    expect(() => loadMasterKey({ value: key.toString('hex'), file })).toThrow(refused('not-configured'));
  });
  it('is missed where its file is missing, and made only when that is asked for', () => {
    expect(() => loadMasterKey({ file })).toThrow(refused('file-missing'));
    expect(() => loadMasterKey({ file: folder.path })).toThrow(refused('file-unreadable'));
    expect(loadMasterKey({ file, create: true })).toEqual(loadMasterKey({ file }));
  });
  it('is made for its owner only and never overwritten', () => {
    generateMasterKeyFile(file);
    const text = readFileSync(file, 'utf8');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(() => generateMasterKeyFile(file)).toThrow(refused('file-exists'));
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(() => generateMasterKeyFile(join(folder.path, 'no', 'where'))).toThrow(refused('file-unreadable'));
  });
  it('tells nothing of itself in an error', () => {
    expect(() => loadMasterKey({ value: 'almost-a-secret' })).toThrow(/^master key \(value\): malformed$/);
  });
  it('stays with its vault', () => {
    const vault = new InMemoryVault();
    bindMasterKey(vault, key);
    bindMasterKey(vault, Buffer.from(key));
    expect(() => bindMasterKey(vault, randomBytes(32))).toThrow(refused('wrong-key'));
  });
});
