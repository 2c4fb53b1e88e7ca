import type { Dice } from '../dice.ts';
import type { PlannedReport } from '../plan/planned.ts';
import acts from './acts.json' with { type: 'json' };
import answers from './answers.json' with { type: 'json' };
import said from './said.json' with { type: 'json' };

type Outcome = 'solved' | 'explained' | 'redirected';
interface Said {
  readonly zh: readonly string[];
  readonly en: string;
}

const items: Readonly<Record<string, Said | undefined>> = said.items;
const slots: Readonly<Record<string, readonly string[] | undefined>> = said.slots;

const filled = (text: string, here: string, dice: Dice): string =>
  text.replace(/\{(\w+)\}/g, (whole, slot: string) => {
    if (slot === 'here') return here;
    const options = slots[slot];
    return options ? dice.pick(options) : whole;
  });

/** What the person writes: the same matter in other words each time, in Chinese or English. */
export const words = (report: Pick<PlannedReport, 'truly' | 'language' | 'place'>, dice: Dice): string => {
  const { zh, en } = items[report.truly] ?? { zh: [], en: '' };
  if (report.language === 'en') return `${dice.pick(said.en.openings)}${en}${dice.pick(said.en.pleas)}`;
  const here = report.place ? report.place.building : '我们院';
  return `${dice.pick(said.openings)}${filled(dice.pick(zh), here, dice)}${dice.pick(said.pleas)}`;
};

type Listed = { [K in keyof typeof acts]: (typeof acts)[K] extends readonly string[] ? K : never }[keyof typeof acts];

/** A sentence that staff or residents write down with an act. */
export const remark = (what: Listed, dice: Dice): string => dice.pick(acts[what] as readonly string[]);

export const comment = (mood: keyof typeof acts.comments, dice: Dice): string => dice.pick(acts.comments[mood]);
export const review = (how: keyof typeof acts.review, dice: Dice): string => dice.pick(acts.review[how]);

type Theme = keyof typeof answers.zh;
const themeOf = new Map(Object.entries(answers.themes).flatMap(([theme, codes]) => codes.map((code) => [code, theme as Theme] as const)));

/** What the resident is told. */
export const answer = (report: Pick<PlannedReport, 'truly' | 'language'>, outcome: Outcome, dice: Dice): string =>
  report.language === 'en' ? dice.pick(answers.en[outcome]) : dice.pick(answers.zh[themeOf.get(report.truly) ?? 'order'][outcome]);
