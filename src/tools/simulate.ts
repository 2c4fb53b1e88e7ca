import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { ConfigError, readConfig } from '../app.config.ts';
import { DEMO_SINCE } from '../app.demo.ts';
import { explain } from '../app.explain.ts';
import { openHouse } from '../app.house.ts';
import { run } from '../app.run.ts';
import { readArguments, type SimulateOptions, USAGE } from './simulate/arguments.ts';
import { digestOf } from './simulate/digest.ts';
import type { Year } from './simulate/marker.ts';
import type { Simulated } from './simulate/simulate-year.ts';

const EVERY = 250;

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/** A line for every so many reports. */
const progress = () => {
  let told = 0;
  return ({ at, reports, acts }: { at: number; reports: number; acts: number }): void => {
    if (reports - told < EVERY) return;
    told = reports;
    say(`${new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)}  ${reports} 件 reports  ${acts} 次办理 acts`);
  };
};

const IN_USE = new ConfigError(
  '这个数据目录里已有真实内容,不能加入虚构的内容:请用 --data 指定一个空目录。',
  'This data folder holds what people really said; nothing invented is added to it. Name an empty one with --data.',
);

const OUTCOMES = {
  played: '完成 done',
  interrupted: '已中断,再次运行会接着 interrupted, run again to go on',
  there: '这里已经模拟过 already played here',
} as const;

const account = (simulated: Simulated, asked: Year): void => {
  if (simulated.is === 'in-use') throw IN_USE;
  const { reports, seed } = simulated.year;
  if (reports !== asked.reports || seed !== asked.seed)
    say(`此前开始时的参数 the parameters that it began with: --reports ${reports} --seed ${seed}`);
  say(OUTCOMES[simulated.is]);
  if (simulated.is === 'there') return;
  say(`${simulated.reports} 件 reports, ${simulated.acts} 次办理 acts`);
  if (Object.keys(simulated.refused).length > 0) say(`被规则拒绝 refused by the rules: ${JSON.stringify(simulated.refused)}`);
};

const simulate = async ({ year, data }: SimulateOptions): Promise<void> => {
  const asked = [...(data === undefined ? [] : ['--data', data]), '--demo', 'year'];
  const config = readConfig(asked, process.env);
  const began = performance.now();
  const house = await openHouse(config);
  const running = await run(config, config.demoPassword ?? randomBytes(9).toString('base64url'), house, { year, onProgress: progress() });
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= running.close());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
  const simulated = await running.ready;
  if (simulated) account(simulated, year);
  if (!closing) {
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    say(`${await house.store.head()} 个事件 events · ${seconds} s · ${await digestOf(house.store)}`);
  }
  await close();
};

const main = async (): Promise<void> => {
  const options = readArguments(process.argv.slice(2), Date.now(), DEMO_SINCE);
  if (options === undefined) say(USAGE);
  else await simulate(options);
};

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`\n${explain(error)}\n`);
    process.exit(1);
  },
);
