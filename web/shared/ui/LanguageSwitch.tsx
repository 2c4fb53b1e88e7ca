import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { changeLanguage } from '../i18n/setup.ts';

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  const change = async (): Promise<void> => {
    await changeLanguage(other);
    await queries.invalidateQueries();
  };
  return (
    <button type="button" className="plain" lang={other} onClick={() => void change()} aria-label={t('switchLanguageLabel')}>
      {t('switchLanguage')}
    </button>
  );
}
