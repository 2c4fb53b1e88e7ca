import { Inject, Injectable } from '@nestjs/common';
import { type SealedBox, present } from '#libs/eventing';
import { SEALER, type Sealer } from '#libs/privacy';
import { READ_MODELS, type ReadModels } from '#libs/read-models';
import type { Contact } from '#residents/published';
import type { Entry } from '../entry.ts';
import { People } from '../people.ts';
import { type SaidDoc, saidView } from './said.projection.ts';

const EXCERPT = 80;

/** The words under which events keep what was written, in the order in which they are looked for. */
const FIELDS = ['text', 'reason', 'comment', 'told', 'notice', 'terms'] as const;

export interface Words {
  readonly text?: string;
  readonly contact?: Contact;
  readonly detail?: string;
}

/** A step as it is read: `by` is the name of the staff member; residents are not named here. */
export type EntryShown = Omit<Entry, 'sealed' | 'position' | 'by'> & { readonly by?: string; readonly text?: string };

const isStaff = ({ capacity }: Entry): boolean => /^(station|committee|agencies)\./.test(capacity);

/** Opens what was said. Whoever asks has checked that the reader may read it. */
@Injectable()
export class Texts {
  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(SEALER) private readonly sealer: Sealer,
    private readonly people: People,
  ) {}

  async said(ids: readonly string[]): Promise<ReadonlyMap<string, SaidDoc>> {
    const found = await this.models.view<SaidDoc>(saidView.spec).getMany(ids);
    return new Map([...found].map(([id, { doc }]) => [id, doc]));
  }

  /** Text, contact and place detail; empty when the key was destroyed. */
  words(doc: SaidDoc | undefined): Words {
    const opened = this.open<Words & { reason?: string }>(doc?.sealed);
    if (!opened) return {};
    const { reason, text = reason, ...rest } = opened;
    return { ...rest, ...present({ text }) };
  }

  /** The first 80 characters. */
  excerpt(doc: SaidDoc | undefined): string | undefined {
    const { text } = this.words(doc);
    return text === undefined ? undefined : Array.from(text).slice(0, EXCERPT).join('');
  }

  /** What was written in one event. */
  textOf(box: SealedBox | undefined): string | undefined {
    const opened = this.open<Readonly<Record<string, string>>>(box);
    const field = FIELDS.find((name) => opened?.[name] !== undefined && opened[name] !== '');
    return field && opened?.[field];
  }

  open<T extends object>(box: SealedBox | undefined): T | undefined {
    return box && this.sealer.open<T>(box);
  }

  /** Several histories as one, in the order of the log. */
  async history(...parts: readonly (readonly Entry[])[]): Promise<readonly EntryShown[]> {
    const lines = parts.flat().sort((a, b) => a.position - b.position);
    const names = await this.people.namesOf(lines.filter(isStaff).map((line) => line.by));
    return lines.map(({ sealed, position: _, by, ...line }) => ({ ...line, ...present({ by: names.get(by), text: this.textOf(sealed) }) }));
  }
}
