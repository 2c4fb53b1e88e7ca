import type { ReportKind, Residency } from '#community/published';
import type { Channel } from '#residents/published';

type Dictionary<T extends string> = readonly (readonly [T, RegExp])[];

/** In order: “投诉建议” is a complaint, and a dispute stays one whatever else is said. */
const KINDS: Dictionary<ReportKind> = [
  ['dispute', /纠纷|矛盾|调解|dispute|mediation/],
  ['complaint', /投诉|举报|求助|咨询|反映|报修|诉求|问题|申诉|complain|report|help|enquir|inquir|consult|request|issue/],
  ['opinion', /建议|意见|表扬|感谢|点赞|opinion|suggest|idea|praise|thank/],
];

const RESIDENCIES: Dictionary<Residency> = [
  ['undisclosed', /不详|未知|保密|其他|unknown|undisclosed|other/],
  ['migrant', /流动|外来|外地|非户籍|非本地|新市民|居住证|暂住|租户|migrant|non-?local/],
  ['registered', /户籍|本地|常住|本社区|registered|local/],
];

const CHANNELS: Dictionary<Channel> = [
  ['12345', /12345|热线|hotline/],
  ['courtyard-group', /院落群|微信群|业主群|居民群|group/],
  ['visit', /走访|入户|上门|巡查|visit/],
  ['window', /窗口|来访|现场|接待|大厅|前台|window|counter/],
  ['phone', /电话|来电|phone|call/],
  ['paper', /来信|信件|书面|纸质|信箱|意见箱|paper|letter/],
  ['web', /网|微信|公众号|小程序|app|邮件|邮箱|在线|平台|web|online|mail|wechat/],
];

const reader =
  <T extends string>(dictionary: Dictionary<T>) =>
  (text: string): T | undefined => {
    const plain = text.normalize('NFKC').trim().toLowerCase();
    return dictionary.find(([meaning, words]) => plain === meaning || words.test(plain))?.[0];
  };

/** What a word of a file's own means here; undefined where it means nothing that is known. */
export const readKind = reader(KINDS);
export const readResidency = reader(RESIDENCIES);
export const readChannel = reader(CHANNELS);

const NOTHING = /^(无|没有|暂无|未填|未提供|不详|未知|保密|空|-+|—+|\/|null|none|n\/a|nan)$/i;
const NAMELESS = /^(匿名.*|网友.*|市民|群众|居民|anonymous)$/i;

/** Offices write 无, /, - where they have nothing. */
export const saysNothing = (text: string): boolean => NOTHING.test(text.trim());
export const isNameless = (name: string): boolean => NAMELESS.test(name.trim());
