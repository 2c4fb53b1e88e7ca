import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from './Chart.tsx';
import { type IntervalRow, intervalPicture, type Scale } from './interval.ts';

interface Props {
  readonly rows: readonly IntervalRow[];
  readonly scale: Scale;
  readonly label: string;
}

/** Dots with intervals. Where none may be shown, words instead of an empty picture. */
export function IntervalChart({ rows, scale, label }: Props) {
  const { t } = useTranslation('participation');
  const picture = useMemo(() => intervalPicture(rows, scale), [rows, scale]);
  if (rows.every((r) => r.value === null)) return <p className="faint">{t('few')}</p>;
  return <Chart picture={picture} label={label} />;
}
