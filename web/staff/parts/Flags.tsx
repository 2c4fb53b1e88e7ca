import { useTranslation } from 'react-i18next';

interface Props {
  readonly urgent?: boolean;
  readonly sensitive?: boolean;
  readonly newWords?: boolean;
  readonly reopened?: number;
  readonly supports?: number;
  readonly proxy?: boolean;
}

/** What makes a case different from its neighbours, in words. */
export function Flags({ urgent, sensitive, newWords, reopened = 0, supports = 0, proxy }: Props) {
  const { t } = useTranslation('staff');
  const flags: readonly (readonly [boolean, string])[] = [
    [urgent === true, t('flag.urgent')],
    [sensitive === true, t('flag.sensitive')],
    [newWords === true, t('flag.newWords')],
    [reopened > 0, t('flag.reopened', { count: reopened })],
    [supports > 0, t('flag.supports', { count: supports })],
    [proxy === true, t('flag.proxy')],
  ];
  const shown = flags.filter(([on]) => on);
  if (shown.length === 0) return null;
  return (
    <span className="flags">
      {shown.map(([, words]) => (
        <span key={words} className="flag">
          {words}
        </span>
      ))}
    </span>
  );
}
