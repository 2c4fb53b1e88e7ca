import type { CommitteeEvent } from '#committee/published';
import { follow, process } from '#libs/projections';
import type { StationEvent } from '#station/published';
import { NoteAnswer } from '../residents/report/note-answer/note-answer.command.ts';
import { NoteClosure } from '../residents/report/note-closure/note-closure.command.ts';

type Answering = StationEvent | CommitteeEvent;

/** An objection's case answers to the report that it is about. */
const reportOf = (data: { readonly reportId: string; readonly about?: string }): string => data.about ?? data.reportId;

/** The echo: an answer or a closure of either side reaches the resident's own report, so that rating and re-opening become possible. */
export const echoProcess = process<Answering>(
  { name: 'echo', key: (event) => reportOf(event.data) },
  {
    'station.AnswerGiven': (event) => {
      const { reportId, outcome } = event.data;
      return [new NoteAnswer(reportId, { side: 'station', outcome }, follow(event, 'answer'))];
    },
    'station.CaseClosed': (event) => [new NoteClosure(event.data.reportId, { side: 'station' }, follow(event, 'closure'))],
    'committee.AnswerGiven': (event) => {
      const { reportId, about, outcome } = event.data;
      const ask = { side: 'committee' as const, outcome, ...(about === undefined ? {} : { about: reportId }) };
      return [new NoteAnswer(reportOf(event.data), ask, follow(event, 'answer'))];
    },
    'committee.CaseClosed': (event) =>
      event.data.about === undefined ? [new NoteClosure(event.data.reportId, { side: 'committee' }, follow(event, 'closure'))] : [],
    'committee.MediationEnded': (event) => {
      // Whoever withdrew the report hears no more of it; where only a party withdrew, the reporter gets the notice.
      const { reportId, outcome } = event.data;
      return [
        new NoteAnswer(reportId, { side: 'mediation', outcome }, follow(event, 'answer')),
        new NoteClosure(reportId, { side: 'mediation' }, follow(event, 'closure')),
      ];
    },
  },
);
