import type { ViewVerdict } from './verify-views.ts';

const IS = { missing: '缺少 missing', surplus: '多出 surplus', changed: '不同 changed' } as const;

const line = ({ view, version, position, documents, digest, difference }: ViewVerdict): string => {
  const what = `${view} v${version}  ${documents} 份文档 documents, @${position}`;
  if (!difference) return `✓ ${what}  ${digest}`;
  const fields = difference.fields.length > 0 ? `: ${difference.fields.join(', ')}` : '';
  return `✗ ${what}\n    ${IS[difference.is]} ${difference.id}${fields}`;
};

/** One line a view, then the sum, in both languages. Names and positions only, no content. */
export const report = (verdicts: readonly ViewVerdict[], head: number): string => {
  const wrong = verdicts.filter(({ difference }) => difference !== undefined).length;
  const behind = verdicts.filter(({ position }) => position < head).length;
  return [
    ...verdicts.map(line),
    '',
    `事件日志止于 ${head};${verdicts.length} 个视图,${wrong} 个与日志不符,${behind} 个尚未读完日志。`,
    `The log ends at ${head}; ${verdicts.length} views, ${wrong} differ from the log, ${behind} have not read all of it yet.`,
    '',
  ].join('\n');
};
