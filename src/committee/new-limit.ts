import type { ItemRules, ReportKind } from '#community/published';

/** The date promised when a matter is opened again, counted from then; what nobody has classified has the limit of its kind. */
export const newLimit = (rules: ItemRules, of: { readonly item: string; readonly kind: ReportKind }, at: string): string =>
  (rules.item(of.item) ? rules.limits(of.item, at) : rules.route({ kind: of.kind, at })).promise.dueBy;
