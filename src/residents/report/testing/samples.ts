import type { Said, SaidSealed, SubmissionEvent } from '../../published.ts';

export const REPORT = '019ab000-0000-7000-8000-000000000001';
export const AT = '2026-11-24T09:00:00.000+08:00';

/** What a migrant resident said about the waste, as the station's grid got it. */
export const said: Said = {
  reportId: REPORT,
  kind: 'complaint',
  item: 'ENV-01',
  itemVersion: '2026-01',
  rule: { profile: 'sichuan-2026', version: '1', source: 'rules.md B.4' },
  owner: { unit: 'station', desk: 'back', level: 'grid' },
  rung: 2,
  promise: { firstContactBy: '2026-11-25T18:00:00.000+08:00', dueBy: '2026-11-26T18:00:00.000+08:00', calendar: 'complete' },
  place: { grid: 'g2', courtyard: 'c1' },
  residency: 'migrant',
  channel: 'web',
  language: 'zh-CN',
  anonymous: false,
  proxy: false,
  contactGiven: false,
  submittedAt: AT,
  saidAt: AT,
  sensitive: false,
  urgent: false,
  trackingHash: 'a'.repeat(32),
};

export const seal: SaidSealed = { text: '三天没有清运了' };
export const lodged: SubmissionEvent = { type: 'residents.ComplaintLodged', data: said, seal };
