import { setTimeout as pause } from 'node:timers/promises';
import { messages } from '../../app.wording.ts';
import type { Receipt } from '../../residents/report/submit/submit-report.command.ts';
import type { Prepared } from './row.ts';
import type { Answer, Target } from './target.ts';
import { ImportTrouble, type Words } from './trouble.ts';

export type Outcome =
  | { readonly is: 'taken' | 'there'; readonly reportId: string; readonly trackingCode: string }
  | { readonly is: 'refused'; readonly reasons: readonly Words[] };

/** Too many requests, or not now: the product says when to come again. */
const LATER: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const MOST_TRIES = 20;
const LONGEST_WAIT_S = 60;

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly message: string }[];
  readonly correlationId?: string;
}

const OTHER_CONTENT: Words = {
  zh: '这个编号此前已导入过,但内容不同;未作改动。如果编号来自另一个系统,请加 --source 名称。',
  en: 'This number was imported before with other content; nothing was changed. If it is another system’s number, add --source NAME.',
};

const reasonsOf = ({ status, body }: Answer): readonly Words[] => {
  const { code = '', detail = `HTTP ${status}`, errors = [], correlationId = '' } = body as Problem;
  if (code === 'idempotency-key.reused') return [OTHER_CONTENT];
  const zh = [detail, ...errors.map(({ message }) => message)].join(' ');
  const en = messages.has(code) ? messages.say(code, 'en') : zh;
  const id = status >= 500 ? ` (${correlationId})` : '';
  return [{ zh: `${zh}${id}`, en: `${en}${id}` }];
};

/** What no other row would fare better with. */
const stopAt = (status: number): ImportTrouble | undefined => {
  if (status === 401 || status === 403)
    return new ImportTrouble(
      '登录已失效或没有权限,请重新运行,会接着导入。',
      'The session has ended or may not do this. Run again: it goes on where it stopped.',
    );
  if (status === 507)
    return new ImportTrouble(
      '磁盘已满,系统不能再保存。腾出空间后再次运行,会接着导入。',
      'The disk is full and nothing more can be saved. Free some space and run again: it goes on.',
    );
  return undefined;
};

const outcomeOf = (answer: Answer, headAtStart: number): Outcome => {
  if (answer.status !== 201) return { is: 'refused', reasons: reasonsOf(answer) };
  const { reportId, trackingCode, position } = answer.body as Receipt;
  return { is: position <= headAtStart ? 'there' : 'taken', reportId, trackingCode };
};

/** Sends one row; waits as long as it is told to. Throws ImportTrouble when going on makes no sense. */
export const submit = async (target: Target, { body, key }: Prepared): Promise<Outcome> => {
  for (let tried = 1; ; tried += 1) {
    const answer = await target.submit(body, key);
    const trouble = stopAt(answer.status);
    if (trouble) throw trouble;
    const isLater = LATER.has(answer.status) && (tried < MOST_TRIES || answer.status === 429);
    if (!isLater) return outcomeOf(answer, target.headAtStart);
    await pause(1000 * Math.min(LONGEST_WAIT_S, answer.retryAfter ?? 1));
  }
};
