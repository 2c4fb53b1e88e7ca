import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Heading } from '../../shared/ui/Heading.tsx';

export function NotFound() {
  const { t } = useTranslation(['resident', 'common']);
  return (
    <>
      <Heading title={t('notFound.title')} />
      <p>{t('notFound.text')}</p>
      <p>
        <Link to="/" className="button">
          {t('nav.home')}
        </Link>
      </p>
    </>
  );
}
