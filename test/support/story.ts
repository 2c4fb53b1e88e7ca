import { type Body, startApp, type TestApp, type TestClient } from './app.ts';

export interface Told {
  readonly reportId: string;
  readonly trackingCode: string;
  readonly receipt: Body;
}

/** Items of a list, as far as a story asks about them. */
export type Row = { readonly reportId: string; readonly status: string; readonly [field: string]: unknown };

/** A story through the whole application: who does what, step by step; each step is settled before the next. */
export class Story {
  private constructor(readonly t: TestApp) {}

  static async begin(): Promise<Story> {
    return new Story(await startApp());
  }

  end(): Promise<void> {
    return this.t.end();
  }

  /** A resident says something and gets a receipt. */
  async says(body: object, who: TestClient = this.t.client()): Promise<Told> {
    const { body: receipt } = await this.does(who, '/reports', body);
    return { reportId: String(receipt['reportId']), trackingCode: String(receipt['trackingCode']), receipt };
  }

  /** Somebody does something that succeeds. */
  async does(who: TestClient, path: string, body: object = {}): Promise<{ readonly body: Body; readonly text: string }> {
    const reply = await who.post(path, body);
    await this.t.settled();
    if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${reply.text}`);
    return reply;
  }

  /** Somebody tries something that is refused: status and code. */
  async tries(who: TestClient, path: string, body: object = {}): Promise<readonly [number, string]> {
    const reply = await who.post(path, body);
    await this.t.settled();
    return [reply.status, String(reply.body['code'])];
  }

  /** What whoever holds the code reads. */
  async follows({ trackingCode }: Told): Promise<Body> {
    return (await this.t.client().get(`/reports/${trackingCode}`)).body;
  }

  async list(who: TestClient, path: string): Promise<readonly Row[]> {
    const { body, status, text } = await who.get(`${path}${path.includes('?') ? '&' : '?'}limit=200`);
    if (status !== 200) throw new Error(`${path}: ${text}`);
    return body['items'] as unknown as Row[];
  }

  async row(who: TestClient, path: string, { reportId }: Told): Promise<Row | undefined> {
    return (await this.list(who, path)).find((row) => row.reportId === reportId);
  }
}

export const promisesOf = (matter: Body): readonly { readonly what: string; readonly by: string }[] =>
  matter['promises'] as unknown as { what: string; by: string }[];
