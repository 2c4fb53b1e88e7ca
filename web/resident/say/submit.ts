import { post } from '../../shared/api/client.ts';
import { Problem } from '../../shared/api/problem.ts';
import type { Receipt, SubmitBody } from '../../shared/api/types.ts';
import { uuidv7 } from '../../shared/api/uuid.ts';

export interface Sent {
  readonly receipt: Receipt;
  /** An earlier version had arrived although its answer never came back. */
  readonly earlier: boolean;
}

/**
 * Sends a report; the same draft is the same act. When an attempt got lost on the way and the words were changed since,
 * the server says "same key, other words" (422) if the earlier version had arrived: then its receipt is fetched
 * instead of making a second report. If it had been refused, the changed words go under a new key.
 */
export async function submit(key: string, body: SubmitBody, unsettled: SubmitBody | null): Promise<Sent> {
  try {
    return { receipt: await post<Receipt>('/reports', body, key), earlier: false };
  } catch (e) {
    if (!(e instanceof Problem) || e.status !== 422) throw e;
    return unsettled === null ? again(body) : settle(key, body, unsettled);
  }
}

const again = async (body: SubmitBody): Promise<Sent> => ({ receipt: await post<Receipt>('/reports', body, uuidv7()), earlier: false });

async function settle(key: string, body: SubmitBody, unsettled: SubmitBody): Promise<Sent> {
  try {
    return { receipt: await post<Receipt>('/reports', unsettled, key), earlier: true };
  } catch (e) {
    if (e instanceof Problem && e.status >= 400 && e.status < 500) return again(body);
    throw e;
  }
}
