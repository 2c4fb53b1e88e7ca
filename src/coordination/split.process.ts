import { follow, process } from '#libs/projections';
import type { StationEvent } from '#station/published';
import { SubmitPart } from '../residents/report/submit-part/submit-part.command.ts';

/** Taken in as one, sorted out at home: each part becomes a report of its own, and gets its first owner like any other. */
export const splitProcess = process<StationEvent>(
  { name: 'split', key: (event) => event.data.reportId },
  {
    'station.CaseSplit': (event) => {
      const { data, sealed: words } = event;
      if (!words) return [];
      return data.parts.map(({ reportId, number, ...part }, index) => {
        // The first of the words is what stays with the case.
        const ask = { ...part, splitFrom: data.reportId, words, matter: index + 1 };
        return new SubmitPart(reportId, ask, follow(event, `part ${number}`));
      });
    },
  },
);
