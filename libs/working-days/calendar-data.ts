/** One year's arrangement: days off beside weekends, weekend days worked to make up, and whether the notice is out. */
export type YearPlan = {
  readonly off: readonly string[];
  readonly work: readonly string[];
  readonly complete: boolean;
};

/**
 * A calendar as data. A year without a notice carries what is known beforehand with `complete: false`;
 * a year that is not listed at all is Monday to Friday minus `fixedOff` ('MM-DD') and incomplete.
 */
export type CalendarData = {
  readonly name: string;
  readonly years: Readonly<Record<string, YearPlan>>;
  readonly fixedOff: readonly string[];
};

/** The same calendar with one year's notice added or replaced; the version changes with it. */
export const withNotice = (
  data: CalendarData,
  year: number,
  notice: { off: readonly string[]; work: readonly string[] },
): CalendarData => ({
  ...data,
  years: { ...data.years, [year]: { off: [...notice.off], work: [...notice.work], complete: true } },
});

const fnv = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
};

/** Name, last complete year and a digest of every day in it: two calendars with one version count alike. */
export const versionOf = (data: CalendarData): string => {
  const years = Object.keys(data.years).sort();
  const last = years.filter((year) => data.years[year]?.complete).at(-1) ?? 'none';
  const days = years.map((year) => {
    const plan = data.years[year];
    return [year, plan?.complete, ...[...(plan?.off ?? [])].sort(), '/', ...[...(plan?.work ?? [])].sort()].join(' ');
  });
  return `${data.name}-${last}-${fnv([...days, ...data.fixedOff].join('|'))}`;
};
