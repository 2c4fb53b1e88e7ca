import { createHmac, randomBytes, createDecipheriv } from 'node:crypto';
import fc from 'fast-check';
import type { SealedBox } from '#libs/eventing';
import { BrokenSeal, SubjectErased } from './port.ts';
import { createSealer } from './sealer.ts';
import { InMemoryVault } from './testing/in-memory-vault.ts';

describe('the sealer', () => {
  const master = randomBytes(32);
  const event = '0192f3a4-5b6c-7d8e-9fa0-b1c2d3e4f506';
  const house = (keysKept?: number) => {
    const vault = new InMemoryVault();
    const sealer = createSealer(master, vault, keysKept === undefined ? {} : { keysKept });
    const box = (subject: string, fields: object, id = event): SealedBox => ({
      subject,
      event: id,
      box: Buffer.from(sealer.seal(subject, id, fields)).toString('base64'),
    });
    return { vault, sealer, box };
  };

  it('opens what it sealed, whatever JSON can say', () => {
    const { sealer, box } = house();
    fc.assert(
      fc.property(fc.object({ withNullPrototype: false }), fc.string(), (fields, subject) => {
        const json = JSON.parse(JSON.stringify(fields)) as object;
        expect(sealer.open(box(subject, fields))).toEqual(json);
      }),
    );
    expect(sealer.open(box('甲', { 姓名: '王小明', text: '𠮷🏮' }))).toEqual({ 姓名: '王小明', text: '𠮷🏮' });
  });
  it('makes the box that is written down: iv, tag, AES-256-GCM under HMAC-SHA-256 of the salt', () => {
    const { vault, sealer } = house();
    const box = sealer.seal('s', event, { n: 1 });
    const key = createHmac('sha256', master)
      .update(vault.salt('s') as Uint8Array)
      .digest();
    const plain = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12)).setAAD(Buffer.from(event)).setAuthTag(box.subarray(12, 28));
    expect(plain.update(box.subarray(28), undefined, 'utf8') + plain.final('utf8')).toBe('{"n":1}');
  });
  it('never makes the same box twice', () => {
    const { box } = house();
    expect(new Set(Array.from({ length: 1000 }, () => box('s', { n: 1 }).box)).size).toBe(1000);
  });
  it('opens no box with a single bit changed, cut short or made longer', () => {
    const { sealer, box } = house();
    const whole = Buffer.from(box('s', { text: '原话' }).box, 'base64');
    const changed = [...whole.keys()].map((at) => Buffer.from(whole).fill((whole[at] as number) ^ 1, at, at + 1));
    const others = [...changed, whole.subarray(0, -1), whole.subarray(0, 20), Buffer.alloc(0), Buffer.concat([whole, Buffer.of(0)])];
    for (const bytes of others) expect(() => sealer.open({ subject: 's', event, box: bytes.toString('base64') })).toThrow(BrokenSeal);
  });
  it('opens no box under another event, another subject or another master key', () => {
    const { vault, sealer, box } = house();
    const sealed = box('s', { n: 1 });
    vault.ensureSalt('other');
    expect(() => sealer.open({ ...sealed, event: `${event.slice(0, -1)}7` })).toThrow(BrokenSeal);
    expect(() => sealer.open({ ...sealed, subject: 'other' })).toThrow(BrokenSeal);
    expect(() => createSealer(randomBytes(32), vault).open(sealed)).toThrow(BrokenSeal);
    expect(createSealer(master, vault).open(sealed)).toEqual({ n: 1 });
  });
  it('tells nothing of the fields when it fails', () => {
    const { sealer, box } = house();
    const sealed = box('s', { text: 'secret' });
    expect(() => sealer.open({ ...sealed, event: 'e2' })).toThrow('the sealed fields of event e2 do not open');
  });
  it('opens nothing of an erased subject, at once, and seals nothing for it', () => {
    const { vault, sealer, box } = house();
    const [gone, stays] = [box('gone', { n: 1 }), box('stays', { n: 2 })];
    expect(sealer.open(gone)).toEqual({ n: 1 });
    vault.erase('gone');
    expect(sealer.open(gone)).toBeUndefined();
    expect(sealer.open(stays)).toEqual({ n: 2 });
    expect(() => sealer.seal('gone', event, { n: 3 })).toThrow(SubjectErased);
    expect(createSealer(master, vault).open(gone)).toBeUndefined();
  });
  it('opens every box, however few keys it keeps', () => {
    const { sealer, box } = house(2);
    const boxes = Array.from({ length: 10 }, (_, n) => box(`s${n}`, { n }));
    for (const _round of [1, 2]) expect(boxes.map((b) => sealer.open(b))).toEqual(Array.from({ length: 10 }, (_, n) => ({ n })));
  });
  it('refuses fields that JSON cannot say', () => {
    expect(() => house().sealer.seal('s', event, { n: 1n })).toThrow(TypeError);
  });
});
