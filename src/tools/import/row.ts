import { present } from '#libs/eventing';
import { createHash } from 'node:crypto';
import type { ReportBody } from '../../residents/report/submit/report.body.ts';
import { type Field, isWorkOrder, type Mapping } from './fields.ts';
import type { Knowledge } from './knowledge.ts';
import { readMoment } from './moment.ts';
import { type Cell, type SourceRow, textOf } from './source/table.ts';
import type { Words } from './trouble.ts';
import { isNameless, readChannel, readKind, readResidency, saysNothing } from './words.ts';

/** A row as it will be sent: the body of `POST /reports`, the key that recognises it when it comes again, what was left out or guessed. */
export interface Prepared {
  readonly line: number;
  readonly id?: string;
  readonly key: string;
  readonly body: ReportBody;
  readonly notes: readonly Words[];
}

export interface Refused {
  readonly line: number;
  readonly id?: string;
  readonly reasons: readonly Words[];
}

export interface Reading {
  readonly mapping: Mapping;
  readonly knowledge: Knowledge;
  /** Where the numbers in the id column come from, so that two systems with the same numbers are told apart. */
  readonly source?: string;
}

/** The most that a report may say (`residents.text-length`). */
const MOST_TEXT = 3000;
const MOST_DETAIL = 200;
/** A subject cut shorter than this says nothing. */
const LEAST_SUBJECT = 8;

const HAN = /\p{Script=Han}/u;

/** Line breaks of one kind, nothing around the text. */
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
const lengthOf = (text: string): number => [...text].length;

const note = (zh: string, en: string): Words => ({ zh, en });

class RowReader {
  readonly notes: Words[] = [];

  constructor(
    private readonly row: SourceRow,
    private readonly reading: Reading,
  ) {}

  cell(field: Field): Cell | undefined {
    const column = this.reading.mapping.get(field);
    return column === undefined ? undefined : this.row.cells.get(column);
  }

  text(field: Field): string | undefined {
    const cell = this.cell(field);
    const text = cell === undefined ? '' : tidy(textOf(cell));
    return text === '' ? undefined : text;
  }

  /** A field that says something, `无` and `-` left out. */
  fact(field: Field): string | undefined {
    const text = this.text(field);
    return text === undefined || saysNothing(text) ? undefined : text;
  }

  /** The subject on a line of its own above the text. */
  said(): string {
    const [subject, text] = [this.text('subject'), this.text('text')];
    if (text === undefined || subject === undefined) return text ?? subject ?? '';
    return text === subject || lengthOf(text) > MOST_TEXT ? text : this.both(subject, text);
  }

  /** Where both together would be too long, it is the subject that is shortened. */
  private both(subject: string, text: string): string {
    const room = MOST_TEXT - lengthOf(text) - 1;
    if (lengthOf(subject) <= room) return `${subject}\n${text}`;
    this.notes.push(
      note('标题与正文合计超过 3000 字,标题已截短。', 'Subject and text together exceed 3,000 characters: the subject was cut.'),
    );
    return room < LEAST_SUBJECT ? text : `${[...subject].slice(0, room - 1).join('')}…\n${text}`;
  }

  /** A word of the file's own as one of ours; what cannot be read is noted and left to the default. */
  word<T>(field: Field, read: (text: string) => T | undefined): T | undefined {
    const text = this.fact(field);
    const meaning = text === undefined ? undefined : read(text);
    if (text !== undefined && meaning === undefined)
      this.notes.push(note(`“${text}”(${field})无法识别,按默认处理。`, `"${text}" (${field}) is not known here; the default is taken.`));
    return meaning;
  }

  item(): string | undefined {
    return this.word('item', (text) => this.reading.knowledge.itemOf(text));
  }

  place(): ReportBody['place'] {
    const text = this.fact('courtyard');
    if (text === undefined) return undefined;
    const found = this.reading.knowledge.courtyardOf(text);
    if (!found)
      this.notes.push(
        note(
          `地点“${text}”不在本社区院落之列,已留作地点说明。`,
          `The place "${text}" is no courtyard here; it is kept as the place’s detail.`,
        ),
      );
    const detail = [...text].slice(0, MOST_DETAIL).join('');
    return { ...(found ? { courtyard: found.code } : {}), ...(found?.whole ? {} : { detail }) };
  }

  contact(): ReportBody['contact'] {
    const [named, phone, email] = [this.fact('name'), this.phone(), this.fact('email')];
    const name = named === undefined || isNameless(named) ? undefined : named;
    const contact = { ...(name ? { name } : {}), ...(phone ? { phone } : {}), ...(email ? { email } : {}) };
    return Object.keys(contact).length === 0 ? undefined : contact;
  }

  /** A number with its middle struck out reaches nobody. */
  private phone(): string | undefined {
    const phone = this.fact('phone')
      ?.normalize('NFKC')
      .replace(/[()—–]/g, '-')
      .replace(/^-+|-+$/g, '');
    if (phone === undefined || !/[*x]/i.test(phone)) return phone;
    this.notes.push(note('电话号码被遮盖,未保存。', 'The telephone number is masked and was not kept.'));
    return undefined;
  }

  /** Said to be anonymous, and with nothing else that tells who it was. */
  asksForAnonymity(): boolean {
    return /^(匿名|anonymous$)/i.test(this.text('name') ?? '');
  }

  /** Their own number if there is one, else what was said, when, where and by whom; never what this tool makes of it. */
  key(): string {
    const id = this.fact('id');
    const fields = ['subject', 'text', 'at', 'courtyard', 'name', 'phone', 'email'] as const;
    const content = id === undefined ? fields.map((field) => this.text(field) ?? '') : ['id', this.reading.source ?? '', id];
    return `import:${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 40)}`;
  }
}

const UNREADABLE_TIME = (text: string): Words =>
  note(`时间“${text}”无法识别,请写成 2026-01-06 12:09 的形式。`, `The time "${text}" cannot be read; write it like 2026-01-06 12:09.`);

const bodyOf = (reader: RowReader, { mapping }: Reading, saidAt: string | undefined): ReportBody => {
  const text = reader.said();
  const contact = reader.contact();
  return {
    kind: reader.word('kind', readKind) ?? 'complaint',
    text,
    residency: reader.word('residency', readResidency) ?? 'undisclosed',
    language: HAN.test(text) ? 'zh-CN' : 'en',
    channel: reader.word('channel', readChannel) ?? (isWorkOrder(mapping.get('id')) ? '12345' : 'web'),
    ...present({ item: reader.item(), place: reader.place(), contact, saidAt }),
    ...(contact === undefined && reader.asksForAnonymity() ? { anonymous: true } : {}),
  };
};

/** One row as a report, or why it cannot be one. The rules of the product itself are applied afterwards, when it is checked or sent. */
export const prepare = (row: SourceRow, reading: Reading): Prepared | Refused => {
  const reader = new RowReader(row, reading);
  const id = reader.fact('id');
  const head = { line: row.line, ...(id === undefined ? {} : { id }) };
  const at = reader.fact('at') === undefined ? undefined : reader.cell('at');
  const saidAt = at === undefined ? undefined : readMoment(at);
  if (at !== undefined && saidAt === undefined) return { ...head, reasons: [UNREADABLE_TIME(textOf(at))] };
  const body = bodyOf(reader, reading, saidAt);
  return { ...head, key: reader.key(), body, notes: reader.notes };
};
