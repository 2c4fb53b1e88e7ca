import { useTranslation } from 'react-i18next';
import type { Text2 } from '../../shared/api/types.ts';
import { say } from '../../shared/words/words.ts';

/** "NOI-01 Domestic noise"; what is not classified yet says so. */
export function ItemName({ item, itemName }: { readonly item: string; readonly itemName: Text2 | undefined }) {
  const { t } = useTranslation('staff');
  if (item === 'undecided') return <>{t('flag.undecided')}</>;
  return (
    <>
      <span className="item-code">{item}</span> {say(itemName)}
    </>
  );
}

export const itemTitle = (item: string, itemName: Text2 | undefined, undecided: string): string =>
  item === 'undecided' ? undecided : say(itemName);
