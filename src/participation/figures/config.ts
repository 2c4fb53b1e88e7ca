import config from './config.json' with { type: 'json' };

/** Thresholds, bands and windows of the figures, with their sources; the version stands under every chart (metrics.md D.7). */
export interface FiguresConfig {
  readonly version: string;
  readonly k: { readonly committee: number; readonly public: number; readonly sensitive: number };
  /** A rate needs a denominator of at least so many. */
  readonly leastOf: number;
  readonly publicRounding: number;
  readonly band: readonly [number, number];
  readonly sensitivity: readonly number[];
  readonly reopenDays: number;
  readonly remedyDays: number;
  readonly confirmationDays: number;
  readonly curvePoints: number;
  readonly gini: { readonly draws: number; readonly seed: number };
  readonly window: { readonly days: number; readonly rollingMonths: number };
  readonly publicMonths: number;
}

export const figuresConfig: FiguresConfig = { ...config, band: [config.band[0] ?? 0.8, config.band[1] ?? 1.25] };
