import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError } from '../app.config.ts';
import { explain } from '../app.explain.ts';
import { openReplay } from '../app.replay.ts';
import { projections } from '../app.views.ts';
import { report } from './verify/report.ts';
import { verifyViews } from './verify/verify-views.ts';

const USAGE = `npm run verify -- [--data DIR]
  把事件日志重放为新的视图,与保存的视图逐份比较;不改动任何数据。replays the log into new views and compares; changes nothing.
  退出码 exit code: 0 一致 alike · 2 不一致 a view differs · 1 无法核对 could not verify`;

const options = (argv: readonly string[]): { readonly data: string; readonly help: boolean } => {
  try {
    const { values } = parseArgs({ args: [...argv], options: { data: { type: 'string' }, help: { type: 'boolean' } } });
    return { data: resolve(values.data ?? (process.env['HUIYIN_DATA'] || 'data')), help: values.help === true };
  } catch (error) {
    const what = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    throw new ConfigError(`不认识的选项:${what}\n${USAGE}`, `unknown option: ${what}`);
  }
};

const main = async (): Promise<number> => {
  const { data, help } = options(process.argv.slice(2));
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const replay = await openReplay(data);
  try {
    const verdicts = await verifyViews(replay, projections);
    process.stdout.write(report(verdicts, await replay.log.head()));
    return verdicts.some(({ difference }) => difference !== undefined) ? 2 : 0;
  } finally {
    await replay.close();
  }
};

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`\n${explain(error)}\n`);
    process.exit(1);
  },
);
