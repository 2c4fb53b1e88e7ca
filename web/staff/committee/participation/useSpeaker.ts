import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Speaker } from './data.ts';

export function useSpeaker(): Speaker {
  const { t, i18n } = useTranslation(['participation', 'common']);
  const lang = i18n.language;
  return useMemo(() => ({ few: t('few'), none: t('common:noValue'), lang }), [t, lang]);
}
