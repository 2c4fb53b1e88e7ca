import type { Channel, Kind, Residency, SubmitBody } from '../../../shared/api/types.ts';
import { uuidv7 } from '../../../shared/api/uuid.ts';
import { fromInput } from '../../../shared/format/dates.ts';

export interface IntakeDraft {
  readonly key: string;
  readonly channel: Channel;
  readonly proxy: boolean;
  readonly saidAt: string;
  readonly kind: Kind | '';
  readonly text: string;
  readonly item: string;
  readonly courtyard: string;
  readonly detail: string;
  readonly residency: Residency;
  readonly anonymous: boolean;
  readonly name: string;
  readonly phone: string;
}

export const emptyIntake = (): IntakeDraft => ({
  key: uuidv7(),
  channel: 'window',
  proxy: false,
  saidAt: '',
  kind: '',
  text: '',
  item: '',
  courtyard: '',
  detail: '',
  residency: 'undisclosed',
  anonymous: false,
  name: '',
  phone: '',
});

const optional = <T extends object>(on: boolean, part: T): Partial<T> => (on ? part : {});

export function intakeBody(d: IntakeDraft, kind: Kind, language: 'zh-CN' | 'en'): SubmitBody {
  const contact = {
    ...optional(d.name.trim() !== '', { name: d.name.trim() }),
    ...optional(d.phone.trim() !== '', { phone: d.phone.trim() }),
  };
  return {
    kind,
    text: d.text.trim(),
    channel: d.channel,
    residency: d.residency,
    language,
    ...optional(d.proxy, { proxy: true }),
    ...optional(d.saidAt !== '', { saidAt: fromInput(d.saidAt) }),
    ...optional(d.item !== '', { item: d.item }),
    ...optional(d.courtyard !== '', {
      place: { courtyard: d.courtyard, ...optional(d.detail.trim() !== '', { detail: d.detail.trim() }) },
    }),
    ...optional(d.anonymous, { anonymous: true }),
    ...optional(!d.anonymous && Object.keys(contact).length > 0, { contact }),
  };
}
