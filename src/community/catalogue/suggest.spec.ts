import fc from 'fast-check';
import { shippedCatalogue } from './shipped.ts';
import { createSuggest, suggest } from './suggest.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const first = (text: string): string | undefined => suggest(text)[0]?.code;

describe('what a text may be about', () => {
  it.each([
    ['三单元的垃圾桶满了好几天没人清，夏天臭得很', 'ENV-01'],
    ['楼上漏水，把我家天花板泡坏了', 'NBR-02'],
    ['公司拖欠工资三个月了，老板电话也不接', 'LAB-01'],
    ['房东说房子有问题，押金不退给我', 'HSE-01'],
    ['居住证下个月到期，怎么办居住证签注', 'MIG-02'],
    ['孩子九月要上学，外地户口上学需要什么条件', 'MIG-03'],
    ['每天晚上九点楼下广场舞音响开得很大', 'NOI-01'],
    ['工地半夜打桩，通宵施工，没法睡', 'NOI-02'],
    ['他经常打我，我现在不敢回家', 'FAM-03'],
    ['刚才有人从楼上扔东西，高空抛物砸到车上', 'EMG-01'],
    ['下水道堵了，污水外溢到院子里', 'ENV-02'],
    ['前 台 工 作 人 员 态 度 很 差，服 务 态 度 不 好', 'STF-01'],
    ['想给我们院落加装电梯', 'FAC-04'],
    ['The rubbish bins have been full for three days', 'ENV-01'],
    ['My landlord keeps the deposit', 'HSE-01'],
    ['I was bitten by a dog in the courtyard', 'PET-02'],
    ['Water is leaking from upstairs into my bathroom', 'NBR-02'],
    ['There is a power cut in our building', 'UTL-01'],
  ])('%s', (text, code) => expect(first(text)).toBe(code));

  it('may be two matters at once', () => {
    expect(suggest('楼道堆放杂物，还有人把电动车推进楼道充电').map((one) => one.code)).toEqual(
      expect.arrayContaining(['NBR-01', 'FIR-01']),
    );
  });

  it('is what is named before that one asks or turns to the authorities', () => {
    expect(first('尊敬的局长您好，请问医保卡丢了怎么办')).toBe('SOC-03');
    expect(first('建议市长多开几条公交')).toBe('GOV-02');
  });

  it('is weighed by the kind of report', () => {
    const text = '楼上漏水，要求赔偿，物业不管';
    const score = (kind: 'complaint' | 'dispute'): number => suggest(text, kind).find((one) => one.code === 'NBR-02')?.score ?? 0;
    expect(score('dispute')).toBeGreaterThan(score('complaint'));
  });

  it.each(['', '你好', 'hello there', '。。。', '12345'])('is not guessed from %j', (text) => expect(suggest(text)).toEqual([]));

  it('does not fit English words that merely begin inside another', () => {
    expect(suggest('The parent was current on this')).toEqual([]);
  });
});

describe('every item', () => {
  it.each(shippedCatalogue.all.map((item) => [item.code, item] as const))('%s is found by each of its longer words', (code, item) => {
    const missed = [...item.words.zh, ...item.words.en]
      .filter((word) => word.length >= 4)
      .filter((word) => !createSuggest([item])(word).some((one) => one.code === code));
    expect(missed).toEqual([]);
  });
});

describe(`any text (seed ${seed})`, () => {
  it('gets at most three different items, best first, and the same ones again', () => {
    const pieces = fc.constantFrom(...shippedCatalogue.all.flatMap((item) => [...item.words.zh, ...item.words.en]));
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' })), { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        const found = suggest(text);
        expect(suggest(text)).toEqual(found);
        expect(new Set(found.map((one) => one.code)).size).toBe(found.length);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(found.every((one, at) => one.score > 0 && one.score <= (found[at - 1]?.score ?? Infinity))).toBe(true);
      }),
      { seed },
    );
  });
});
