import { timeOrderedId } from '#libs/eventing';

/** What the product acknowledged to a submission. */
export interface Acknowledged {
  readonly reportId: string;
  readonly trackingCode: string;
}

const CONNECTIONS = 32;
const COURTYARDS = ['HM-01', 'HM-07', 'HM-12', 'HM-22', 'HM-30'];

/** Residents over 32 connections, each key (a UUIDv7, as the pages send) with what was acknowledged for it. */
export class Load {
  readonly acknowledged = new Map<string, Acknowledged>();
  /** Sent, but no answer came: there or not there, and a retry settles it. */
  readonly inDoubt = new Set<string>();
  /** Answers that are neither a promise nor silence. */
  readonly strange: string[] = [];

  /** Submits until the product is gone; `stop` ends it without. */
  async run(base: string, stop?: AbortSignal): Promise<void> {
    const client = async (): Promise<void> => {
      while (!stop?.aborted && (await this.submit(base, timeOrderedId(Date.now()))));
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, client));
  }

  /** Sends again what was in doubt. */
  async settle(base: string): Promise<void> {
    await spread([...this.inDoubt], async (key) => void (await this.submit(base, key)));
  }

  /** Sends again what was acknowledged: the answer must name the same report. */
  async again(base: string, keys: readonly string[]): Promise<void> {
    await spread(keys, async (key) => {
      const before = this.acknowledged.get(key);
      await this.submit(base, key);
      const { reportId } = this.acknowledged.get(key) ?? {};
      if (reportId !== before?.reportId) this.strange.push(`a retry gave another report: ${key}`);
    });
  }

  /** False when the product is gone or answers something strange. */
  private async submit(base: string, key: string): Promise<boolean> {
    this.inDoubt.add(key);
    const answer = await post(base, key).catch(() => undefined);
    if (answer === undefined) return false;
    if (answer.status !== 201) {
      this.strange.push(`answered ${answer.status} to ${key}: ${answer.text.slice(0, 200)}`);
      return false;
    }
    this.acknowledged.set(key, JSON.parse(answer.text) as Acknowledged);
    this.inDoubt.delete(key);
    return true;
  }
}

const post = async (base: string, key: string): Promise<{ status: number; text: string }> => {
  const courtyard = COURTYARDS[Number.parseInt(key.slice(-2), 16) % COURTYARDS.length];
  const body = { kind: 'complaint', item: 'ENV-01', text: `第 ${key} 件:垃圾没有清运`, residency: 'migrant', place: { courtyard } };
  const reply = await fetch(`${base}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  return { status: reply.status, text: await reply.text() };
};

/** Does something for each, a few at a time. */
export const spread = async <T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
  const left = [...all];
  const worker = async (): Promise<void> => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) await work(one);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
};
