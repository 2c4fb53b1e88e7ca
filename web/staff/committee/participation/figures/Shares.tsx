import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Guarded, Share } from '../../../../shared/api/types.ts';
import { percent } from '../../../../shared/format/numbers.ts';
import { IntervalChart } from '../charts/IntervalChart.tsx';
import type { Scale } from '../charts/interval.ts';
import { Figure } from '../Figure.tsx';
import { useSpeaker } from '../useSpeaker.ts';
import { shareCells, shareRow } from './shares.ts';

export interface NamedShare {
  readonly label: string;
  readonly share: Guarded<Share> | undefined;
  readonly colour?: string;
  readonly symbol?: 'circle' | 'diamond' | 'rect';
}

interface Props {
  readonly figure: string;
  readonly title: string;
  readonly shares: readonly NamedShare[];
  readonly reading?: readonly string[];
  readonly note?: string;
}

/** Several shares under each other, each with its interval. */
export function SharesFigure({ figure, title, shares, reading = [], note }: Props) {
  const { t, i18n } = useTranslation('participation');
  const s = useSpeaker();
  const lang = i18n.language;
  const key = JSON.stringify(shares);
  const rows = useMemo(
    () => (JSON.parse(key) as NamedShare[]).map(({ label, share, ...look }) => shareRow(label, share, s, look)),
    [key, s],
  );
  const scale = useMemo((): Scale => ({ kind: 'share', format: (n) => percent(n, lang, 0) }), [lang]);
  const table = {
    columns: [t('col.what'), t('col.kept'), t('col.of'), t('col.rate'), t('col.low'), t('col.high')],
    rows: shares.map(({ label, share }) => shareCells(label, share, s)),
  };
  const label = rows.map((r) => `${r.label}: ${r.text}`).join('; ');
  return (
    <Figure figure={figure} title={title} reading={reading} table={table} {...(note === undefined ? {} : { note })}>
      <IntervalChart rows={rows} scale={scale} label={label} />
    </Figure>
  );
}
