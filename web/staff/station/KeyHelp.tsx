import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keysOn, setKeysOn } from '../../shared/hooks/useKeys.ts';
import { ACT_KEYS } from './keys.ts';

/** Which key does what, and the switch that turns single keys off. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['station', 'staff']);
  const [on, setOn] = useState(keysOn);
  const rows: readonly (readonly [string, string])[] = [
    ['j', t('key.down')],
    ['k', t('key.up')],
    ['Enter', t('key.open')],
    ['Esc', t('key.close')],
    ...Object.entries(ACT_KEYS).map(([key, act]) => [key, t(`act.${act}`)] as const),
    ['n', t('new')],
    ['/', t('key.search')],
    ['?', t('key.help')],
  ];
  return (
    <Modal open title={t('staff:keys.title')} footer={null} onCancel={onClose} destroyOnHidden width={420}>
      <dl className="keys">
        {rows.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="small faint">{t('staff:keys.note')}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={on}
          onChange={(e) => {
            setKeysOn(e.target.checked);
            setOn(e.target.checked);
          }}
        />
        {t('staff:keys.on')}
      </label>
    </Modal>
  );
}
