import { type Stored, useStored } from '../../shared/hooks/useStored.ts';
import type { Kind, Residency, SubmitBody } from '../../shared/api/types.ts';
import { uuidv7 } from '../../shared/api/uuid.ts';

export const DRAFT_KEY = 'huiyin.draft';

/** Everything typed so far. Empty strings, never missing fields: so that an old draft can always be read. */
export interface Draft {
  /** The idempotency key, made when the draft is begun. */
  readonly key: string;
  readonly kind: Kind | '';
  readonly text: string;
  readonly where: 'courtyard' | 'elsewhere' | '';
  readonly courtyard: string;
  readonly building: string;
  readonly detail: string;
  readonly about: 'item' | 'unsure' | '';
  readonly item: string;
  readonly reach: 'anonymous' | 'named';
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly residency: Residency;
  /** The body of the last attempt whose fate is not known: it may have arrived. */
  readonly sent: SubmitBody | null;
}

export const emptyDraft = (): Draft => ({
  key: uuidv7(),
  kind: '',
  text: '',
  where: '',
  courtyard: '',
  building: '',
  detail: '',
  about: '',
  item: '',
  reach: 'named',
  name: '',
  phone: '',
  email: '',
  residency: 'undisclosed',
  sent: null,
});

export const useDraft = (): Stored<Draft> => useStored(DRAFT_KEY, emptyDraft);

/** Is there anything worth keeping? */
export const begun = (d: Draft): boolean => d.text.trim() !== '';

/** Whatever was filled in; empty fields are left out. */
const filled = <T extends Record<string, string>>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, v]) => v.trim() !== '')) as Partial<T>;

export function bodyOf(d: Draft, kind: Kind, language: 'zh-CN' | 'en'): SubmitBody {
  const contact = d.reach === 'named' ? filled({ name: d.name.trim(), phone: d.phone.trim(), email: d.email.trim() }) : {};
  const hasContact = Object.keys(contact).length > 0;
  return {
    kind,
    text: d.text.trim(),
    residency: d.residency,
    language,
    ...(d.about === 'item' && d.item !== '' ? { item: d.item } : {}),
    ...(d.where === 'courtyard' && d.courtyard !== ''
      ? { place: { courtyard: d.courtyard, ...filled({ building: d.building.trim(), detail: d.detail.trim() }) } }
      : {}),
    ...(hasContact ? { contact } : {}),
    ...(d.reach === 'anonymous' ? { anonymous: true } : {}),
  };
}
