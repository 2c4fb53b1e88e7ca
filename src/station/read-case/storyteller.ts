import { Inject, Injectable } from '@nestjs/common';
import { SEALER, type Sealer } from '#libs/privacy';
import { isPost } from '../case/posts.ts';
import { Colleagues } from '../staff/colleagues.ts';
import type { Entry, Facts } from '../views/case/case.doc.ts';
import type { EntryShown } from './read-case.query.ts';

/** Which sealed field is an event's text. */
const TEXTS = ['text', 'reason', 'comment', 'told', 'note'];
/** Details that may name an account. */
const NAMING = ['from', 'to', 'officer'];

interface Sealed {
  readonly sealed?: Entry['sealed'];
}

/** Opens the words of a case and gives people their names. */
@Injectable()
export class Storyteller {
  constructor(
    @Inject(SEALER) private readonly sealer: Sealer,
    private readonly colleagues: Colleagues,
  ) {}

  /** Without the box; with its text where it may be read and was not erased. */
  told<T extends Sealed>(line: T, readable: boolean): Omit<T, 'sealed'> & { readonly text?: string } {
    const { sealed: _, ...rest } = line;
    const text = readable ? this.text(this.words(line)) : undefined;
    return { ...rest, ...(text === undefined ? {} : { text }) };
  }

  async history(entries: readonly Entry[], readable: boolean): Promise<readonly EntryShown[]> {
    return Promise.all(entries.map((entry) => this.entry(entry, readable)));
  }

  /** A colleague's name; a post stays a post. */
  async nameOf(holder: string): Promise<string> {
    return isPost(holder) ? holder : this.colleagues.nameOf(holder);
  }

  private async entry(entry: Entry, readable: boolean): Promise<EntryShown> {
    const { capacity, by, details, ...told } = this.told(entry, readable);
    const tried = readable ? this.words(entry)['tried'] : undefined;
    const facts = { ...details, ...(await this.names(entry.room, details ?? {})), ...(tried ? { tried } : {}) };
    return {
      ...told,
      ...(by === undefined ? {} : { by: await this.actor(by, capacity ?? '') }),
      ...(capacity === undefined ? {} : { post: capacity }),
      ...(Object.keys(facts).length === 0 ? {} : { details: facts }),
    };
  }

  /** Colleagues by name; people of other units by their post only. */
  private async actor(account: string, capacity: string): Promise<string> {
    return capacity.startsWith('station.') ? this.colleagues.nameOf(account) : capacity;
  }

  private async names(room: string, details: Facts): Promise<Facts> {
    if (room !== 'station') return {};
    const named = NAMING.filter((field) => typeof details[field] === 'string');
    const names = await Promise.all(named.map(async (field) => [`${field}Name`, await this.nameOf(details[field] as string)] as const));
    return Object.fromEntries(names.filter(([field, name]) => name !== details[field.slice(0, -4)]));
  }

  private words({ sealed }: Sealed): Readonly<Record<string, string>> {
    return (sealed && this.sealer.open<Record<string, string>>(sealed)) ?? {};
  }

  private text(words: Readonly<Record<string, string>>): string | undefined {
    const field = TEXTS.find((name) => words[name]);
    return field === undefined ? undefined : words[field];
  }
}
