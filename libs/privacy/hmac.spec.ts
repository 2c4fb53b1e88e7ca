import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { hmacWith } from './hmac.ts';

it('an HMAC from two hashes is the one that node makes, for keys and messages of any length', () => {
  const bytes = fc.uint8Array({ minLength: 0, maxLength: 200 });
  fc.assert(
    fc.property(bytes, bytes, (key, message) => {
      expect(hmacWith(key)(message).toString('hex')).toBe(createHmac('sha256', key).update(message).digest('hex'));
    }),
  );
});
