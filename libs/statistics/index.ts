export { type Binomial, binomial, chanceBand } from './binomial.ts';
export { type Interval, type Share, Z95 } from './normal.ts';
export { jeffreys, wilson } from './proportion.ts';
export { type Random, seededRandom } from './random.ts';
export { katz, koopman, moverR, type RatioInterval, type Verdict, verdict } from './ratio.ts';
export { chanceBands, evenness, type GiniChance, gini, giniChance, type LorenzPoint, lorenz, totalVariation } from './spread.ts';
export { isSmall, type ProtectedTable, type Protection, protectTable, roundTo, type Shown, shownCount, shownRate } from './suppression.ts';
export { type Bin, kaplanMeier, kaplanMeierOf, type Observation, type Quantile, type Survival, type SurvivalStep } from './survival.ts';
