/** What a row may say. */
export const FIELDS = [
  'text',
  'subject',
  'at',
  'kind',
  'item',
  'courtyard',
  'residency',
  'channel',
  'name',
  'phone',
  'email',
  'id',
] as const;
export type Field = (typeof FIELDS)[number];

/** Which column holds which field; fields without a column are absent. */
export type Mapping = ReadonlyMap<Field, string>;

/** Headings as residents' portals, hotlines and offices write them; compared without case, spaces and punctuation. A running number (序号) is no id: it starts anew in each file. */
const KNOWN: Readonly<Record<Field, readonly string[]>> = {
  text: [
    'text',
    'content',
    'message',
    'description',
    'body',
    '内容',
    '诉求内容',
    '反映内容',
    '投诉内容',
    '举报内容',
    '留言内容',
    '留言详情',
    '建议内容',
    '工单内容',
    '来电内容',
    '来信内容',
    '事件内容',
    '具体内容',
    '详细内容',
    '主要内容',
    '问题内容',
    '诉求描述',
    '问题描述',
    '事件描述',
    '详细描述',
    '描述',
    '反映问题',
    '反映情况',
    '具体诉求',
    '诉求',
    '正文',
    '详情',
  ],
  subject: ['subject', 'title', 'summary', '标题', '主题', '题目', '留言主题', '留言标题', '诉求标题', '工单标题', '诉求主题', '来信标题'],
  at: [
    'at',
    'time',
    'date',
    'datetime',
    'saidat',
    'createdat',
    'submittedat',
    'createtime',
    'submittime',
    '时间',
    '日期',
    '留言时间',
    '留言日期',
    '来电时间',
    '来访时间',
    '来信时间',
    '受理时间',
    '受理日期',
    '登记时间',
    '登记日期',
    '反映时间',
    '反映日期',
    '提交时间',
    '提交日期',
    '创建时间',
    '发布时间',
    '诉求时间',
    '投诉时间',
    '上报时间',
  ],
  kind: [
    'kind',
    'type',
    '类型',
    '类别',
    '性质',
    '诉求类型',
    '诉求类别',
    '诉求性质',
    '工单类型',
    '信件类型',
    '事件类型',
    '留言类型',
    '投诉类型',
  ],
  item: ['item', 'itemcode', 'catalogueitem', '事项', '事项编码', '事项代码', '事项编号', '事项名称', '目录编码', '目录事项'],
  courtyard: [
    'courtyard',
    'place',
    'address',
    'location',
    '院落',
    '院落名称',
    '院落编码',
    '所在院落',
    '小区',
    '小区名称',
    '所在小区',
    '地址',
    '地点',
    '住址',
    '居住地址',
    '事发地址',
    '事发地点',
    '诉求地址',
    '诉求地点',
    '问题地址',
  ],
  residency: ['residency', 'residencystatus', '户籍', '户籍类型', '户籍性质', '人口类型', '居住身份', '居民身份', '居民类型'],
  channel: ['channel', 'source', '渠道', '来源', '诉求来源', '诉求渠道', '受理渠道', '工单来源', '信件来源', '来源渠道', '反映渠道'],
  name: [
    'name',
    'contact',
    '姓名',
    '诉求人',
    '来电人',
    '来访人',
    '联系人',
    '反映人',
    '投诉人',
    '举报人',
    '诉求人姓名',
    '联系人姓名',
    '市民姓名',
  ],
  phone: [
    'phone',
    'tel',
    'telephone',
    'mobile',
    '电话',
    '手机',
    '手机号',
    '手机号码',
    '电话号码',
    '联系电话',
    '来电号码',
    '诉求人电话',
    '联系手机',
  ],
  email: ['email', 'mail', '邮箱', '邮件', '电子邮箱', '电子邮件', '邮箱地址'],
  id: [
    'id',
    'caseid',
    'ticketid',
    'orderid',
    'reference',
    '编号',
    '留言编号',
    '信件编号',
    '诉求编号',
    '受理编号',
    '登记编号',
    '流水号',
    '工单号',
    '工单编号',
    '工单编码',
    '工单流水号',
  ],
};

/** These are numbers of a hotline's work orders: what stands in such a file was said by telephone to 12345. */
const WORK_ORDER = /工单/;

/** `联系电话(手机)` and `联系 电话:` are the same heading. */
export const heading = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[\s_\-:*'"“”/、.]/g, '');

/** The fields of columns with known headings; the earlier name of a field's list wins, then the earlier column. */
export const recognise = (columns: readonly string[]): Mapping => {
  const byHeading = new Map<string, string>();
  for (const column of columns) if (!byHeading.has(heading(column))) byHeading.set(heading(column), column);
  const found = FIELDS.map((field) => [field, KNOWN[field].map((name) => byHeading.get(name)).find((column) => column !== undefined)]);
  return new Map(found.filter((pair): pair is [Field, string] => pair[1] !== undefined));
};

export const isWorkOrder = (column: string | undefined): boolean => column !== undefined && WORK_ORDER.test(heading(column));
