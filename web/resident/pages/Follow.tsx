import { useTranslation } from 'react-i18next';
import { Heading } from '../../shared/ui/Heading.tsx';
import { CodeForm } from './CodeForm.tsx';

export function Follow() {
  const { t } = useTranslation(['resident', 'common']);
  return (
    <>
      <Heading title={t('follow.title')} />
      <CodeForm hint={t('follow.lead')} />
    </>
  );
}
