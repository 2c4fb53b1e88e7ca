import 'reflect-metadata';
import { BodyPipe, type FieldError, Malformed } from '#libs/http';
import { messages } from '../../app.wording.ts';
import { ReportBody } from '../../residents/report/submit/report.body.ts';
import type { Words } from './trouble.ts';

const pipe = new BodyPipe();
const AHEAD_MS = 60_000;

/** A code of the product's in both languages. */
export const saying = (code: string): Words => ({ zh: messages.say(code, 'zh-CN'), en: messages.say(code, 'en') });

const worded = ({ pointer, message }: FieldError): Words =>
  messages.has(message) ? saying(message) : { zh: `${pointer.slice(1)} 的格式不正确(${message})。`, en: `${pointer.slice(1)}: ${message}` };

/** What the product would refuse about a body by itself, with the product's own class and words; empty when it fits. */
export const check = (body: ReportBody, now: number): readonly Words[] => {
  try {
    pipe.transform(body, { type: 'body', metatype: ReportBody });
  } catch (error) {
    if (error instanceof Malformed) return error.errors.map(worded);
    throw error;
  }
  return body.saidAt !== undefined && Date.parse(body.saidAt) > now + AHEAD_MS ? [saying('residents.said-in-the-future')] : [];
};
