import type { TestApp } from './app.ts';

export interface Lodged {
  readonly reportId: string;
  readonly trackingCode: string;
}

export const complaint = {
  kind: 'complaint',
  item: 'ENV-01',
  text: '小区垃圾已经三天没有清运,气味很大。\n第二件事:路灯也坏了。',
  place: { courtyard: 'HM-07', detail: '3单元门口' },
  residency: 'migrant',
  contact: { name: '测试甲', phone: '00000000001' },
} as const;

/** A resident says something; resolves when every room has heard it. */
export const lodge = async (t: TestApp, change: object = {}): Promise<Lodged> => {
  const { status, body, text } = await t.client().post('/reports', { ...complaint, ...change });
  if (status !== 201) throw new Error(`not lodged: ${text}`);
  await t.settled();
  return { reportId: String(body['reportId']), trackingCode: String(body['trackingCode']) };
};
