import { jest } from '@jest/globals';
import { type EventSink, EventStream, type EventStreamOptions } from './event-stream.ts';

const options: EventStreamOptions = { pendingLimit: 100, heartbeatMs: 20_000, maxAgeMs: 60_000, retryMs: () => 2345 };

class Client implements EventSink {
  writableLength = 0;
  text = '';
  reads = true;
  ended = false;
  destroyed = false;
  private gone: () => void = () => undefined;

  write(text: string): boolean {
    this.text += text;
    if (!this.reads) this.writableLength += text.length;
    return this.reads;
  }
  end(): void {
    this.ended = true;
  }
  destroy(): void {
    this.destroyed = true;
  }
  on(_: 'close', listener: () => void): void {
    this.gone = listener;
  }
  leave(): void {
    this.gone();
  }
}

describe('a stream of events', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const open = (): { client: Client; stream: EventStream; left: () => number } => {
    const client = new Client();
    const stream = new EventStream(client, options);
    let times = 0;
    stream.onLeft(() => {
      times += 1;
    });
    return { client, stream, left: () => times };
  };

  it('says first when to come back', () => expect(open().client.text).toBe('retry: 2345\n\n'));

  it('sends events with their ids', () => {
    const { client, stream } = open();
    stream.send('changed', { ids: ['a'] }, 7);
    expect(client.text).toBe('retry: 2345\n\nid: 7\nevent: changed\ndata: {"ids":["a"]}\n\n');
  });

  it('keeps the line alive', () => {
    const { client } = open();
    jest.advanceTimersByTime(40_000);
    expect(client.text).toBe('retry: 2345\n\n: here\n\n: here\n\n');
  });

  it('cuts off a client that does not read, and lets others know once', () => {
    const { client, stream, left } = open();
    client.reads = false;
    for (let id = 1; id <= 10; id += 1) stream.send('changed', { ids: ['abcdefgh'] }, id);
    expect(client.writableLength).toBeLessThan(200);
    expect([client.destroyed, left()]).toEqual([true, 1]);
  });

  it('writes nothing to a client that has left', () => {
    const { client, stream, left } = open();
    client.leave();
    stream.send('changed', {}, 1);
    jest.advanceTimersByTime(120_000);
    expect([client.text, client.ended, left()]).toEqual(['retry: 2345\n\n', false, 1]);
  });

  it('ends after its time, and when it is closed, once', () => {
    const { client, stream, left } = open();
    jest.advanceTimersByTime(60_000);
    stream.close();
    expect([client.ended, left(), jest.getTimerCount()]).toEqual([true, 1, 0]);
  });

  it('tells a late listener at once', () => {
    const { stream } = open();
    stream.close();
    let told = false;
    stream.onLeft(() => {
      told = true;
    });
    expect(told).toBe(true);
  });
});
