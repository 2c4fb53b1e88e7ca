import { jest } from '@jest/globals';
import type { SubmitBody } from '../../shared/api/types.ts';
import { submit } from './submit.ts';

const body: SubmitBody = { kind: 'complaint', text: 'as it is now' };
const before: SubmitBody = { kind: 'complaint', text: 'as it was' };

interface Sent {
  readonly key: string;
  readonly text: string;
}

/** A server that answers each attempt with the next status; remembers what it was sent. */
function server(...answers: readonly number[]): Sent[] {
  const sent: Sent[] = [];
  const left = [...answers];
  globalThis.fetch = jest.fn((_: unknown, init?: RequestInit) => {
    const headers = new Headers(init?.headers as Record<string, string>);
    sent.push({ key: headers.get('idempotency-key') ?? '', text: (JSON.parse(String(init?.body)) as SubmitBody).text });
    const status = left.shift() ?? 500;
    const answer = status < 300 ? { trackingCode: 'X', position: 1 } : { code: 'refused', status };
    return Promise.resolve(new Response(JSON.stringify(answer), { status, headers: { 'content-type': 'application/json' } }));
  }) as typeof fetch;
  return sent;
}

describe('sending a report', () => {
  it('sends the draft under its own key', async () => {
    const sent = server(201);
    expect((await submit('k', body, null)).earlier).toBe(false);
    expect(sent).toEqual([{ key: 'k', text: 'as it is now' }]);
  });

  it('fetches the receipt of an earlier version that had arrived after all, and makes no second report', async () => {
    const sent = server(422, 201);
    expect((await submit('k', body, before)).earlier).toBe(true);
    expect(sent).toEqual([
      { key: 'k', text: 'as it is now' },
      { key: 'k', text: 'as it was' },
    ]);
  });

  it('sends the changed words under a new key when the earlier version had been refused', async () => {
    const sent = server(422, 409, 201);
    expect((await submit('k', body, before)).earlier).toBe(false);
    expect(sent.map((s) => s.text)).toEqual(['as it is now', 'as it was', 'as it is now']);
    expect(sent[2]?.key).not.toBe('k');
  });

  it('passes a refusal on', async () => {
    server(400);
    await expect(submit('k', body, null)).rejects.toMatchObject({ status: 400 });
  });
});
