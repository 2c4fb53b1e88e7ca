import { useTranslation } from 'react-i18next';
import type { Share } from '../../../../shared/api/types.ts';
import { groupColour } from '../../../../shared/theme/tokens.ts';
import { shareText, useShown } from '../data.ts';
import { useSpeaker } from '../useSpeaker.ts';
import { SharesFigure } from './Shares.tsx';

/** By the first promise and by the last one: an extension must not look like a promise kept. */
export function OnTimeFigure() {
  const { t } = useTranslation('participation');
  const { onTime, contacted } = useShown().dashboard;
  const s = useSpeaker();
  const groups = (['registered', 'migrant'] as const).map((g) => ({
    label: t('onTime.byGroup', { group: t(`group.${g}`) }),
    share: onTime.byGroup[g],
    colour: groupColour[g],
    symbol: g === 'migrant' ? ('diamond' as const) : ('circle' as const),
  }));
  const shares = [
    { label: t('onTime.contacted'), share: contacted },
    { label: t('onTime.original'), share: onTime.original },
    { label: t('onTime.afterExtension'), share: onTime.afterExtension },
    ...groups,
  ];
  const reading = onTime.extensionRate === null ? [] : [t('onTime.extension', { rate: shareText(onTime.extensionRate, s) })];
  return <SharesFigure figure="on-time" title={t('onTime.title')} shares={shares} reading={reading} />;
}

/** A rate without its parts, as a share for the plot. */
const rateOnly = (kept: Share['kept'], matured: Share['matured'], r: Pick<Share, 'rate' | 'low' | 'high'>): Share => ({
  kept,
  matured,
  rate: r.rate,
  low: r.low,
  high: r.high,
});

export function RatingsFigure() {
  const { t } = useTranslation('participation');
  const { ratings } = useShown().dashboard;
  const s = useSpeaker();
  const count = (x: Share['kept']): string => (typeof x === 'number' ? String(x) : s.few);
  const shares = [
    { label: t('ratings.satisfied'), share: rateOnly(ratings.satisfied, ratings.n, ratings) },
    { label: t('ratings.said'), share: ratings.solved.said },
    { label: t('ratings.claimed'), share: ratings.solved.claimed },
    { label: t('ratings.rectified'), share: ratings.rectified },
  ];
  const reading = [
    t('ratings.line', { n: count(ratings.n), rate: shareText(ratings.responseRate, s), explained: count(ratings.explained) }),
    ...(ratings.strict === null ? [] : [`${t('ratings.strict')}: ${shareText(ratings.strict, s)}`]),
    ...(ratings.solved.gap === null ? [] : [t('ratings.gap', { gap: shareText(ratings.solved.gap, s) })]),
  ];
  return <SharesFigure figure="ratings" title={t('ratings.title')} shares={shares} reading={reading} />;
}

export function RemedyFigure() {
  const { t } = useTranslation('participation');
  const { reopened, remedy } = useShown().dashboard;
  const s = useSpeaker();
  const shares = [
    { label: t('remedy.reopened'), share: rateOnly(reopened.reopened, reopened.closed, reopened) },
    { label: t('remedy.applied'), share: remedy.applied.total },
    { label: t('remedy.upheld'), share: remedy.upheld.total },
  ];
  const overdue = typeof remedy.overdue === 'number' ? String(remedy.overdue) : s.few;
  return <SharesFigure figure="remedy" title={t('remedy.title')} shares={shares} reading={[t('remedy.overdue', { number: overdue })]} />;
}

export function MediationFigure() {
  const { t } = useTranslation('participation');
  const { mediation } = useShown().dashboard;
  const shares = (['consent', 'agreement', 'performance', 'confirmation'] as const).map((name) => ({
    label: t(`mediation.${name}`),
    share: mediation[name],
  }));
  return <SharesFigure figure="mediation" title={t('mediation.title')} shares={shares} />;
}
