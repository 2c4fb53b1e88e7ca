import { hashPassword, verifyPassword } from './password.ts';

describe('a password', () => {
  it('is kept as argon2id with a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword('正确的马'), hashPassword('正确的马')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await Promise.all([verifyPassword(one, '正确的马'), verifyPassword(other, '正确的马')])).toEqual([true, true]);
  });
  it('is not another one', async () => {
    const stored = await hashPassword('correct horse');
    expect(await Promise.all(['correct horsf', '', 'correct horse '].map((p) => verifyPassword(stored, p)))).toEqual([false, false, false]);
  });
  it('is the same however the keyboard composes it', async () => {
    expect(await verifyPassword(await hashPassword('caf\u00e9'), 'cafe\u0301')).toBe(true);
  });
  it('is not checked against what is no hash', async () => {
    await expect(verifyPassword('plain text', 'plain text')).rejects.toThrow();
  });
});
