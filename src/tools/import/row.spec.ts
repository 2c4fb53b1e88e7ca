import { mapColumns, readMap } from './mapping.ts';
import { knowledgeOf } from './knowledge.ts';
import { type Prepared, prepare, type Refused } from './row.ts';
import type { Cell } from './source/table.ts';

const knowledge = knowledgeOf(
  [{ code: 'NOI-01', name: { zh: '生活噪声(装修、广场舞、乐器)', en: 'domestic noise' } }],
  [
    { code: 'HM-01', name: { zh: '书院里1号院', en: '1 Shuyuan Lane' } },
    { code: 'HM-06', name: { zh: '书院里11号院', en: '11 Shuyuan Lane' } },
  ],
);

const read = (cells: Record<string, Cell>, more: { map?: string; source?: string } = {}): Prepared | Refused => {
  const columns = Object.keys(cells);
  const mapping = mapColumns(columns, readMap(more.map === undefined ? [] : [more.map]));
  const row = { line: 2, cells: new Map(Object.entries(cells)) };
  return prepare(row, { mapping, knowledge, ...(more.source === undefined ? {} : { source: more.source }) });
};
const prepared = (...given: Parameters<typeof read>): Prepared => read(...given) as Prepared;
const notes = (row: Prepared): string[] => row.notes.map(({ en }) => en);

describe('a row', () => {
  it('with only a text is a complaint from the web', () => {
    expect(prepared({ text: '楼道灯坏了' }).body).toEqual({
      kind: 'complaint',
      text: '楼道灯坏了',
      residency: 'undisclosed',
      language: 'zh-CN',
      channel: 'web',
    });
  });

  it('carries everything that its columns say', () => {
    const row = prepared({
      工单编号: 'W1',
      标题: '夜里施工',
      内容: ' 第一行\r\n第二行 ',
      受理时间: '2026-01-06 12:09',
      诉求类型: '邻里纠纷',
      事项: '生活噪声(装修、广场舞、乐器)',
      小区: '书院里11号院',
      户籍类型: '流动人口',
      姓名: '测试甲',
      电话: '000-0000-0001',
      邮箱: 'a@example.org',
    });
    expect(row).toEqual({
      line: 2,
      id: 'W1',
      key: row.key,
      notes: [],
      body: {
        kind: 'dispute',
        text: '夜里施工\n第一行\n第二行',
        item: 'NOI-01',
        place: { courtyard: 'HM-06' },
        residency: 'migrant',
        contact: { name: '测试甲', phone: '000-0000-0001', email: 'a@example.org' },
        language: 'zh-CN',
        channel: '12345',
        saidAt: '2026-01-06T12:09:00.000+08:00',
      },
    });
  });

  it.each([
    ['投诉', 'complaint'],
    ['举报', 'complaint'],
    ['求助', 'complaint'],
    ['咨询', 'complaint'],
    ['投诉建议', 'complaint'],
    ['建议', 'opinion'],
    ['意见', 'opinion'],
    ['表扬', 'opinion'],
    ['矛盾纠纷', 'dispute'],
    ['opinion', 'opinion'],
    ['', 'complaint'],
  ])('of the kind %p is a %s', (kind, as) => {
    expect(prepared({ text: 'x', kind }).body.kind).toBe(as);
  });

  it.each([
    ['来电', 'phone'],
    ['12345热线', '12345'],
    ['微信公众号', 'web'],
    ['院落微信群', 'courtyard-group'],
    ['来信', 'paper'],
    ['入户走访', 'visit'],
    ['窗口', 'window'],
  ])('that came by %p has the channel %s', (channel, as) => {
    expect(prepared({ text: 'x', channel }).body.channel).toBe(as);
  });

  it('keeps an unknown place as its detail and says so', () => {
    const row = prepared({ text: 'x', 地址: '某区某路 3 号' });
    expect(row.body.place).toEqual({ detail: '某区某路 3 号' });
    expect(notes(row)).toEqual(['The place "某区某路 3 号" is no courtyard here; it is kept as the place’s detail.']);
  });

  it('finds the courtyard in an address and keeps the whole address', () => {
    expect(prepared({ text: 'x', 地址: '黉门街 书院里 11 号院 2 栋 401' }).body.place).toEqual({
      courtyard: 'HM-06',
      detail: '黉门街 书院里 11 号院 2 栋 401',
    });
    expect(prepared({ text: 'x', courtyard: 'hm-01' }).body.place).toEqual({ courtyard: 'HM-01' });
  });

  it('leaves an unknown item to the window and says so', () => {
    const row = prepared({ text: 'x', item: 'XYZ-99' });
    expect(row.body.item).toBeUndefined();
    expect(notes(row)).toEqual(['"XYZ-99" (item) is not known here; the default is taken.']);
  });

  it('has no contact where the office wrote that there is none', () => {
    const row = prepared({ text: 'x', 姓名: '网友', 电话: '无', 邮箱: '-' });
    expect(row.body.contact).toBeUndefined();
    expect(row.body.anonymous).toBeUndefined();
  });

  it('is anonymous where it says so and nothing tells who it was', () => {
    expect(prepared({ text: 'x', 姓名: '匿名' }).body.anonymous).toBe(true);
    expect(prepared({ text: 'x', 姓名: '匿名', 电话: '00000000001' }).body).toMatchObject({ contact: { phone: '00000000001' } });
  });

  it('does not keep a masked telephone number', () => {
    const row = prepared({ text: 'x', 电话: '000****0001' });
    expect(row.body.contact).toBeUndefined();
    expect(notes(row)).toEqual(['The telephone number is masked and was not kept.']);
  });

  it('is refused with its line when its time cannot be read', () => {
    expect(read({ text: 'x', at: '前天' })).toMatchObject({
      line: 2,
      reasons: [{ en: 'The time "前天" cannot be read; write it like 2026-01-06 12:09.' }],
    });
  });

  it('shortens the subject rather than the text when both are too long together', () => {
    const row = prepared({ subject: '题'.repeat(40), text: '文'.repeat(2980) });
    expect(row.body.text).toBe(`${'题'.repeat(18)}…\n${'文'.repeat(2980)}`);
    expect(notes(row)).toHaveLength(1);
    expect(prepared({ subject: '题'.repeat(40), text: '文'.repeat(2998) }).body.text).toBe('文'.repeat(2998));
  });

  it('says a subject once', () => {
    expect(prepared({ subject: '路灯坏了', text: '路灯坏了' }).body.text).toBe('路灯坏了');
    expect(prepared({ subject: '路灯坏了', text: '' }).body.text).toBe('路灯坏了');
  });
});

describe('the key of a row', () => {
  const key = (...given: Parameters<typeof read>): string => prepared(...given).key;

  it('is their own number, whatever else the row says', () => {
    expect(key({ id: '7', text: 'a' })).toBe(key({ id: '7', text: 'b', at: '2026-01-06' }));
    expect(key({ id: '7', text: 'a' })).not.toBe(key({ id: '8', text: 'a' }));
  });

  it('tells two systems with the same numbers apart', () => {
    expect(key({ id: '7', text: 'a' }, { source: 'A' })).not.toBe(key({ id: '7', text: 'a' }, { source: 'B' }));
  });

  it('is the content where there is no number, not what is made of it', () => {
    expect(key({ text: 'a\r\nb ', at: '2026-01-06' })).toBe(key({ text: 'a\nb', at: '2026-01-06', kind: '投诉' }));
    expect(key({ text: 'a', at: '2026-01-06' })).not.toBe(key({ text: 'a', at: '2026-01-07' }));
    expect(key({ text: 'a', id: '' })).toBe(key({ text: 'a' }));
  });

  it('is an idempotency key', () => {
    expect(key({ text: 'a' })).toMatch(/^import:[0-9a-f]{40}$/);
  });
});
