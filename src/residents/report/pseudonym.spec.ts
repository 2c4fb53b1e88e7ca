import { personOf } from './pseudonym.ts';

const hash = (text: string): string => text.padEnd(40, '.');
const person = (ask: Parameters<typeof personOf>[0]) => personOf(ask, hash);

describe('the pseudonym of an author', () => {
  it('is the same for one telephone number, however it is written', () => {
    const one = person({ anonymous: false, contact: { phone: '+86 138 0000 0000' } });
    expect(person({ anonymous: false, contact: { phone: '138-0000-0000' } })).toBe(one);
    expect(one).toBeDefined();
  });
  it('prefers the account', () =>
    expect(person({ anonymous: false, account: 'a', contact: { phone: '13800000000' } })).toMatch(/^account:a/));
  it('falls back to the e-mail address', () =>
    expect(person({ anonymous: false, contact: { email: ' A@Example.org ' } })).toMatch(/^email:a@example\.org/));
  it('does not exist for an anonymous voice', () => expect(person({ anonymous: true, account: 'a' })).toBeUndefined());
  it('does not exist where nothing tells people apart', () =>
    expect(person({ anonymous: false, contact: { name: '测试' } })).toBeUndefined());
});
