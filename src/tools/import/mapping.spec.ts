import { recognise } from './fields.ts';
import { isHeader, mapColumns, readMap } from './mapping.ts';

const message = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    const { zh, en } = error as { zh: string; en: string };
    return `${zh} ${en}`;
  }
  return 'no error';
};

describe('the columns of a file', () => {
  it('are recognised by the headings that offices use, whatever their spaces and brackets', () => {
    const columns = ['序号', '工单编号', '诉求 内容', '受理时间:', '联系电话(手机)', '诉求类型', '所在小区', '备注'];
    expect(Object.fromEntries(recognise(columns))).toEqual({
      text: '诉求 内容',
      at: '受理时间:',
      kind: '诉求类型',
      courtyard: '所在小区',
      phone: '联系电话(手机)',
      id: '工单编号',
    });
  });

  it('are recognised in English too', () => {
    expect(Object.fromEntries(recognise(['Id', 'Subject', 'Created_At', 'Text', 'E-mail']))).toEqual({
      id: 'Id',
      subject: 'Subject',
      at: 'Created_At',
      text: 'Text',
      email: 'E-mail',
    });
  });

  it('are taken as asked, above what their headings say', () => {
    const mapping = mapColumns(['内容', '时间', '回复内容'], readMap(['text=回复内容', 'at = 时间']));
    expect(Object.fromEntries(mapping)).toEqual({ text: '回复内容', at: '时间' });
  });

  it('used for one field by request are not used for another by heading', () => {
    expect(Object.fromEntries(mapColumns(['标题', '内容'], readMap(['text=标题'])))).toEqual({ text: '标题' });
  });

  it('that are asked for and are not there are named with those that are', () => {
    const said = message(() => mapColumns(['标题', '留言'], readMap(['text=内容'])));
    expect(said).toContain('没有名为“内容”的列');
    expect(said).toContain('no column called "内容"');
    expect(said).toContain('“标题” “留言”');
  });

  it('among which none holds the text are named', () => {
    const said = message(() => mapColumns(['a', 'b'], new Map()));
    expect(said).toContain('--map text=');
    expect(said).toContain('“a” “b”');
  });

  it.each(['words=内容', 'text', 'text=', '=内容'])('cannot be mapped by %p', (option) => {
    const said = message(() => readMap([option]));
    expect(said).toContain(option);
    expect(said).toContain('courtyard');
  });

  it('may stand below a title', () => {
    expect(isHeader(['2026年一季度诉求清单', ''], new Map())).toBe(false);
    expect(isHeader(['序号', '诉求内容'], new Map())).toBe(true);
    expect(isHeader(['a', 'b'], readMap(['text=b']))).toBe(true);
  });
});
