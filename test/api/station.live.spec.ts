import { startApp, type TestApp } from '../support/app.ts';
import { LiveCases } from '../../src/station/live/live-cases.ts';
import { EventSource } from '../support/event-source.ts';
import { lodge } from '../support/lodge.ts';
import { until } from '../support/until.ts';

describe('live changes of the queue', () => {
  let t: TestApp;
  let base: string;
  const sources: EventSource[] = [];
  beforeAll(async () => {
    t = await startApp();
    await t.app.listen({ port: 0, host: '127.0.0.1' });
    base = `${await t.app.getUrl()}/api/v1`;
  }, 60_000);
  afterAll(async () => {
    for (const source of sources) source.leave();
    await t.end();
  });

  const listen = async (username: string, headers: Record<string, string> = {}): Promise<EventSource> => {
    const signed = await fetch(`${base}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: 'a-demo-password-for-tests' }),
    });
    const cookie = signed.headers
      .getSetCookie()
      .map((c) => c.split(';')[0])
      .join('; ');
    const source = new EventSource();
    sources.push(source);
    await source.open(`${base}/station/cases/stream`, { cookie, ...headers });
    return source;
  };

  it('tells who may see the case, and nobody else', async () => {
    const [mine, director, other] = await Promise.all([listen('officer2'), listen('director'), listen('officer5')]);
    expect([mine.status, mine.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    await until('the first words', () => mine.text.startsWith('retry: '));
    const { reportId } = await lodge(t);
    for (const source of [mine, director])
      await source.hears('the new case', ({ event, data }) => event === 'changed' && data.reportIds.includes(reportId));
    const last = mine.heard.at(-1);
    expect(last?.id).toBe(last?.data.position);
    // A case in the other officer's own grid comes through, so the silence before it was no accident.
    const elsewhere = await lodge(t, { place: { courtyard: 'HM-22' } });
    await other.hears('a case of the own grid', ({ data }) => data.reportIds.includes(elsewhere.reportId));
    expect(other.heard.flatMap(({ data }) => data.reportIds)).not.toContain(reportId);
  });

  it('sends a client that comes back to load the list again', async () => {
    const source = await listen('officer2', { 'last-event-id': '7' });
    await source.hears('the call to load again', ({ data }) => data.reportIds.length === 0);
    expect(source.heard[0]).toEqual({ id: 7, event: 'changed', data: { reportIds: [], position: 7 } });
  });

  it('ends when the house closes, so that nobody holds it open', async () => {
    const source = await listen('director');
    await until('the first words', () => source.text !== '');
    t.app.get(LiveCases).onModuleDestroy();
    await until('the end of the stream', () => source.ended);
  });

  it('is not for others', async () => {
    expect((await listen('resident1')).status).toBe(403);
    const stranger = await fetch(`${base}/station/cases/stream`);
    expect(stranger.status).toBe(401);
  });
});
