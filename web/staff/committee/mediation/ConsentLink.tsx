import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommunity } from '../../../shared/api/queries.ts';
import { Copy } from '../../../shared/ui/Copy.tsx';
import { say } from '../../../shared/words/words.ts';

/** Asking for consent answers with the party's own link; other acts have none. */
export function linkOf(answer: unknown): { readonly link: string; readonly party: string } | undefined {
  if (typeof answer !== 'object' || answer === null || !('link' in answer) || !('party' in answer)) return undefined;
  return { link: String(answer.link), party: String(answer.party) };
}

interface Props {
  readonly link: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** The link for one party: to copy, or to print and hand over. It is told this once. */
export function ConsentLink({ link, name, onClose }: Props) {
  const { t } = useTranslation(['committee', 'common']);
  const community = useCommunity();
  const address = new URL(link, location.origin).href;
  return (
    <Modal open title={t('link.title')} footer={null} onCancel={onClose} width={560} style={{ top: 32 }} destroyOnHidden>
      <div className="act-form">
        <p>{t('link.lead', { name })}</p>
        <section className="paper print-only-this">
          <h2>{t('link.paperTitle')}</h2>
          <p>{say(community.data?.name)}</p>
          <p>{t('link.paperLead')}</p>
          <p className="code-small" id="consent-link">
            {address}
          </p>
        </section>
        <div className="buttons no-print">
          <Copy text={address} target="consent-link" />
          <button type="button" className="button" onClick={() => print()}>
            {t('common:action.print')}
          </button>
          <button type="button" className="button button-main" onClick={onClose}>
            {t('common:action.close')}
          </button>
        </div>
      </div>
    </Modal>
  );
}
