import type { ResidentsEvent } from '#residents/published';
import type { StationEvent } from '#station/published';
import { receivedOf } from '../../../../test/support/committee.ts';
import { documentsOf, recordAll, twice } from '../../../../test/support/views.ts';
import { type ActsDoc, actsView } from '../acts/acts.projection.ts';
import type { CommitteeEvent } from '../../published.ts';
import { type SaidDoc, saidView } from './said.projection.ts';

const AT = '2026-11-24T09:00:00.000+08:00';
const { from: _f, at: _a, ...facts } = receivedOf();
const submitted = (reportId: string): ResidentsEvent => ({
  type: 'residents.OpinionSubmitted',
  data: {
    ...facts,
    reportId,
    owner: { unit: 'committee', desk: 'cases', level: 'committee' },
    channel: 'web',
    language: 'zh-CN',
    anonymous: false,
    proxy: false,
    contactGiven: true,
    submittedAt: AT,
    saidAt: AT,
    urgent: false,
    trackingHash: 'hash',
  },
  seal: { text: '建议增加长椅', contact: { name: '张三' } },
});
const said: (ResidentsEvent | StationEvent)[] = [
  submitted('r1'),
  submitted('r2'),
  { type: 'residents.ReportSupplemented', data: { reportId: 'r1', at: AT }, seal: { text: '靠近东门' } },
  { type: 'residents.ReportSupported', data: { reportId: 'r1', supporter: 'a', residency: 'migrant', count: 3, at: AT } },
  { type: 'residents.AnswerRated', data: { reportId: 'r1', satisfaction: 'satisfied', solved: true, at: AT }, seal: { comment: '谢谢' } },
  { type: 'residents.ReportReopened', data: { reportId: 'r1', side: 'committee', times: 1, at: AT }, seal: { reason: '又坏了' } },
  { type: 'residents.ReportWithdrawn', data: { reportId: 'r2', at: AT }, seal: { reason: '不用了' } },
  {
    type: 'residents.ObjectionRaised',
    data: {
      reportId: 'r1',
      objectionId: 'o1',
      number: 1,
      dueBy: AT,
      firstContactBy: AT,
      calendar: 'complete',
      rule: facts.rule,
      residency: 'migrant',
      at: AT,
    },
    seal: { reason: '没有答复' },
  },
  {
    type: 'station.CaseReferredToCommittee',
    data: { ...facts, reportId: 'r2', how: 'whole', mediation: false, at: AT },
    seal: { reason: '属于居委会' },
  },
];
const events = recordAll(said, (e) => `report-${(e.data as { reportId: string }).reportId}`);
const docs = documentsOf<SaidDoc>(saidView, events);

describe('what was said', () => {
  it('is kept sealed, with what the resident did after it', () => {
    const doc = docs.get('r1') as SaidDoc;
    expect(doc).toMatchObject({
      id: 'r1',
      community: 'c1',
      kind: 'opinion',
      channel: 'web',
      language: 'zh-CN',
      anonymous: false,
      supports: 3,
    });
    expect(doc.sealed?.box).toContain('建议增加长椅');
    expect(doc.entries.map((e) => e.what)).toEqual(['opinion-submitted', 'report-supplemented', 'answer-rated', 'report-reopened']);
    expect(doc.entries.map((e) => e.sealed !== undefined)).toEqual([false, true, true, true]);
  });
  it('does not mix two reports', () =>
    expect((docs.get('r2') as SaidDoc).entries.map((e) => e.what)).toEqual([
      'opinion-submitted',
      'report-withdrawn',
      'case-referred-to-committee',
    ]));
  it('keeps an objection under its own id, apart from the report', () => {
    expect(docs.get('o1')).toMatchObject({ id: 'o1', kind: 'complaint', supports: 0, sealed: { subject: 'report-r1' } });
    expect(JSON.stringify(docs.get('r1'))).not.toContain('没有答复');
  });
  it('is the same when every event comes twice', () => expect(documentsOf(saidView, twice(events))).toEqual(docs));
});

describe('what was done, and by whom', () => {
  const done: (StationEvent | CommitteeEvent)[] = [
    { type: 'station.CaseTaken', data: { reportId: 'r1', officer: 'an-officer', post: 'back', at: AT } },
    {
      type: 'station.AnswerGiven',
      data: { reportId: 'r1', outcome: 'explained', means: 'phone', first: true, at: AT },
      seal: { text: '不归我们管' },
    },
    { type: 'station.CaseClosed', data: { reportId: 'r1', at: AT } },
    { type: 'station.CaseTaken', data: { reportId: 'r2', officer: 'another', post: 'back', at: AT } },
    {
      type: 'committee.AnswerGiven',
      data: { reportId: 'o1', about: 'r1', outcome: 'solved', means: 'phone', first: true, at: AT },
      seal: { text: '已纠正' },
    },
  ];
  const acts = recordAll(done, (e) => `x-${(e.data as { reportId: string }).reportId}`).map((e, i) => ({ ...e, actor: `actor-${i}` }));
  const views = documentsOf<ActsDoc>(actsView, acts);

  it('lists the acts on a report with everybody who had a part', () => {
    const doc = views.get('r1') as ActsDoc;
    expect(doc.acts.map((a) => a.what)).toEqual(['case-taken', 'answer-given', 'case-closed']);
    expect(doc.actors).toEqual(['actor-0', 'actor-1', 'actor-2', 'an-officer']);
  });
  it('does not count the review of an objection as an act', () => expect([...views.keys()]).toEqual(['r1', 'r2']));
  it('is the same when every event comes twice', () => expect(documentsOf(actsView, twice(acts))).toEqual(views));
});
