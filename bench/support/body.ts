/** What is sent: a complaint of about 600 bytes of Chinese, as a resident's page sends it. */
export const BODY = JSON.stringify({
  kind: 'complaint',
  item: 'ENV-01',
  text: '三号楼二单元门口的垃圾已经三天没有清运,气味很大,老人和孩子出门都要绕着走。'.repeat(5).slice(0, 185),
  place: { courtyard: 'HM-07' },
  residency: 'migrant',
});

const text = { type: 'string' } as const;
export const REQUEST_SCHEMA = {
  type: 'object',
  required: ['kind', 'text'],
  additionalProperties: false,
  properties: {
    kind: text,
    item: text,
    text,
    residency: text,
    place: { type: 'object', properties: { courtyard: text }, additionalProperties: false },
  },
} as const;
export const REPLY_SCHEMA = REQUEST_SCHEMA;
