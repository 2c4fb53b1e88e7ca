import type { PlannedReport } from './plan/planned.ts';
import type { Submission } from '../../residents/report/submit/submit-report.command.ts';
import { isoTime, present } from '#libs/eventing';
import type { Dice } from './dice.ts';
import { words } from './words/say.ts';

/** What is asked of the product for a planned report; `account` is the author's own, if there is one. */
export const submissionOf = (report: PlannedReport, account: string | undefined, dice: Dice): Submission => ({
  kind: report.kind,
  text: words(report, dice),
  residency: report.residency,
  anonymous: report.anonymous,
  language: report.language,
  channel: report.channel,
  proxy: report.proxy,
  byStaff: report.enteredBy !== undefined,
  ...present({
    item: report.item,
    place: report.place,
    contact: report.contact ? { name: report.person.name, phone: report.person.phone } : undefined,
    saidAt: report.saidAt === undefined ? undefined : isoTime(report.saidAt),
    account,
  }),
});
