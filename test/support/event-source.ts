import { until } from './until.ts';

export interface Heard {
  readonly id: number;
  readonly event: string;
  readonly data: { readonly reportIds: readonly string[]; readonly position: number };
}

/** A client of server-sent events over a real socket; collects what it hears until it leaves. */
export class EventSource {
  readonly heard: Heard[] = [];
  text = '';
  status = 0;
  type = '';
  ended = false;
  private readonly leaving = new AbortController();

  async open(url: string, headers: Record<string, string>): Promise<void> {
    const reply = await fetch(url, { headers, signal: this.leaving.signal });
    this.status = reply.status;
    this.type = reply.headers.get('content-type') ?? '';
    if (reply.body) void this.read(reply.body).catch(() => undefined);
  }

  /** Resolves when something that fits was heard. */
  async hears(what: string, fits: (heard: Heard) => boolean): Promise<void> {
    await until(what, () => this.heard.some(fits));
  }

  leave(): void {
    this.leaving.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of body) {
      const piece = decoder.decode(chunk, { stream: true });
      this.text += piece;
      const parts = (rest + piece).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) this.take(part);
    }
    this.ended = true;
  }

  private take(part: string): void {
    const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1];
    const [event, data, id] = [field('event'), field('data'), field('id')];
    if (event !== undefined && data !== undefined) this.heard.push({ id: Number(id), event, data: JSON.parse(data) as Heard['data'] });
  }
}
