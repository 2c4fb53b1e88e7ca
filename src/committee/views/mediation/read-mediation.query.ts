import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Missing, present } from '#libs/eventing';
import { Deadlines } from '../../mediation/deadlines.ts';
import type { OtherRoute, PartyRole } from '../../published.ts';
import { type Named, Names } from '../names.ts';
import { type PromiseShown, shown } from '../promises.ts';
import { type EntryShown, Texts, type Words } from '../said/texts.ts';
import { Views } from '../views.ts';
import type { Viewer } from '../visible.ts';
import { isAppointed, type MediationAct, mayDo } from './mediation-acts.ts';
import { type AgreementLine, type Asked, consentOf, mediation, type MediationDoc, type SessionLine } from './mediation.projection.ts';

export interface PartyShown {
  readonly party: string;
  readonly role: PartyRole;
  readonly name?: string;
  readonly contact?: string;
  readonly consent: 'asked' | 'given' | 'refused';
  readonly how?: 'link' | 'in-person';
}

export interface AgreementShown extends Omit<AgreementLine, 'sealed'> {
  readonly terms?: string;
  /** When both parties are reminded that they may apply for confirmation. */
  readonly remindAt: string;
}

type Hidden =
  | 'id'
  | 'community'
  | 'parties'
  | 'sessions'
  | 'met'
  | 'asked'
  | 'held'
  | 'notes'
  | 'agreement'
  | 'end'
  | 'promises'
  | 'history'
  | 'place';

export interface MediationPage extends Omit<MediationDoc, Hidden>, Named {
  readonly reportId: string;
  readonly place?: MediationDoc['place'] & { readonly detail?: string };
  readonly mediatorName?: string;
  readonly text?: string;
  readonly contact?: NonNullable<Words['contact']>;
  readonly parties: readonly PartyShown[];
  readonly sessions: readonly Omit<SessionLine, 'position'>[];
  /** How many there are; their words only for the appointed mediator. */
  readonly noteCount: number;
  readonly notes?: readonly { readonly number: number; readonly at: string; readonly text?: string }[];
  readonly agreement?: AgreementShown;
  readonly end?: { readonly at: string; readonly how: string; readonly routes: readonly OtherRoute[]; readonly notice?: string };
  readonly promises: readonly PromiseShown[];
  readonly history: readonly EntryShown[];
  readonly may: readonly MediationAct[];
}

export class ReadMediation extends Query<MediationPage> {
  constructor(
    readonly reportId: string,
    readonly viewer: Viewer,
  ) {
    super();
  }
}

@QueryHandler(ReadMediation)
export class ReadMediationHandler implements IQueryHandler<ReadMediation> {
  constructor(
    private readonly views: Views,
    private readonly texts: Texts,
    private readonly names: Names,
    private readonly deadlines: Deadlines,
  ) {}

  async execute({ reportId, viewer }: ReadMediation): Promise<MediationPage> {
    const doc = await this.views.of<MediationDoc>(mediation).get(reportId);
    if (!doc || doc.community !== viewer.community) throw new Missing('committee.no-such-mediation');
    const now = this.views.nowText;
    const { id, community: _c, parties: _p, met: _m, asked, held, notes, agreement, end, promises, history: _h, place, ...open } = doc;
    const { detail, ...words } = await this.words(doc);
    return {
      ...open,
      reportId: id,
      ...this.names.of(doc),
      ...words,
      ...present({
        place: place && { ...place, ...present({ detail }) },
        notes: isAppointed(doc, viewer) ? this.notes(doc) : undefined,
        agreement: agreement && this.agreement(agreement),
        end: end && this.end(end),
      }),
      parties: asked.map((party) => this.party(doc, party)),
      sessions: held.map(({ position: _, ...session }) => session),
      noteCount: notes.length,
      promises: shown(promises, now),
      may: mayDo(doc, viewer, now),
    };
  }

  private async words(doc: MediationDoc) {
    const said = (await this.texts.said([doc.id])).get(doc.id);
    const mediatorName = doc.mediator === undefined ? undefined : await this.names.people.nameOf(doc.mediator);
    return {
      ...this.texts.words(said),
      ...present({ mediatorName }),
      history: await this.texts.history(doc.history, said?.entries ?? []),
    };
  }

  private party(doc: MediationDoc, { position: _, linkHash: __, sealed, ...asked }: Asked): PartyShown {
    return { ...asked, ...this.texts.open<{ name?: string; contact?: string }>(sealed), consent: consentOf(doc, asked.party) };
  }

  private notes({ notes }: MediationDoc): NonNullable<MediationPage['notes']> {
    return notes.map(({ sealed, position: _, ...note }) => ({ ...note, ...present({ text: this.texts.textOf(sealed) }) }));
  }

  private agreement({ sealed, ...line }: AgreementLine): AgreementShown {
    const remindAt = this.deadlines.confirmationReminder(line.effectiveFrom);
    return { ...line, ...present({ terms: this.texts.textOf(sealed) }), remindAt };
  }

  private end({ sealed, ...line }: NonNullable<MediationDoc['end']>): NonNullable<MediationPage['end']> {
    return { ...line, ...present({ notice: this.texts.textOf(sealed) }) };
  }
}
