import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { present } from '#libs/eventing';

export type Demo = 'year' | 'empty' | 'none';

/** How this process runs. From the command line first, then the environment, then the defaults. */
export interface AppConfig {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly demo: Demo;
  readonly demoPassword?: string;
  readonly production: boolean;
  /** Rate limits are on unless switched off for measuring, on loopback and outside production only. */
  readonly limits: boolean;
  /** 64 hex digits or base64 of 32 bytes; without it a key file beside the data folder is used. */
  readonly masterKey?: string;
  readonly logLevel: string;
  readonly help: boolean;
}

/** The configuration is wrong; `zh` and `en` say what and what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
  }
}

export const USAGE = `npm start -- [--port 3000] [--host 127.0.0.1] [--data DIR] [--demo year|empty|none]
  HUIYIN_PORT HUIYIN_HOST HUIYIN_DATA HUIYIN_DEMO   the same as variables
  HUIYIN_DEMO_PASSWORD   one password for all demo accounts (otherwise a random one is printed)
  HUIYIN_MASTER_KEY      64 hex digits; needed in production
  HUIYIN_LIMITS=off      no rate limits, for measuring, on loopback and outside production only`;

type Env = Readonly<Record<string, string | undefined>>;
type Values = Readonly<Partial<Record<'port' | 'host' | 'data' | 'demo', string>>> & { readonly help?: boolean };

const parse = (argv: readonly string[]): Values => {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        demo: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    return values as Values;
  } catch (error) {
    const what = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    throw new ConfigError(`不认识的选项:${what}\n${USAGE}`, `unknown option: ${what}\n${USAGE}`);
  }
};

const portOf = (text: string): number => {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new ConfigError(`端口应为 0 至 65535 的数字,而不是“${text}”。`, `A port is a number from 0 to 65535, not "${text}".`);
  return port;
};

const demoOf = (text: string): Demo => {
  if (text === 'year' || text === 'empty' || text === 'none') return text;
  throw new ConfigError(`--demo 只能是 year、empty 或 none,而不是“${text}”。`, `--demo is year, empty or none, not "${text}".`);
};

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1']);

const guardProduction = (config: AppConfig): AppConfig => {
  if (!config.production) return config;
  if (config.demo !== 'none')
    throw new ConfigError('生产模式不使用演示账号:请加 --demo none。', 'Production refuses demo accounts: add --demo none.');
  if (config.masterKey === undefined) {
    throw new ConfigError(
      '生产模式需要主密钥 HUIYIN_MASTER_KEY。生成方法:openssl rand -hex 32;请保存在数据目录之外。',
      'Production needs a master key in HUIYIN_MASTER_KEY. Make one with: openssl rand -hex 32. Keep it outside the data folder.',
    );
  }
  return config;
};

const refuseClusterNames = (env: Env): void => {
  for (const name of ['EVENT_STORE', 'READ_MODELS'] as const) {
    const value = env[name];
    if (value !== undefined && value !== '' && value !== 'sqlite') {
      throw new ConfigError(
        `${name} 目前只支持 sqlite(内置引擎),而不是“${value}”。`,
        `${name} knows only sqlite (the embedded engine) so far, not "${value}".`,
      );
    }
  }
  const role = env['HUIYIN_ROLE'];
  if (role !== undefined && role !== 'all')
    throw new ConfigError(`内置引擎只有角色 all,而不是“${role}”。`, `The embedded engine has the role all only, not "${role}".`);
};

/** An empty variable counts as none. */
const set = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

/** Throws ConfigError. In production the demo is off unless it was asked for (and then refused). */
export const readConfig = (argv: readonly string[], env: Env): AppConfig => {
  const values = parse(argv);
  refuseClusterNames(env);
  const production = env['NODE_ENV'] === 'production';
  const chosen = (option: keyof Values & string, variable: string, otherwise: string): string =>
    (values[option] as string | undefined) ?? set(env[variable]) ?? otherwise;
  const host = chosen('host', 'HUIYIN_HOST', '127.0.0.1');
  return guardProduction({
    port: portOf(chosen('port', 'HUIYIN_PORT', '3000')),
    host,
    data: resolve(chosen('data', 'HUIYIN_DATA', 'data')),
    demo: demoOf(chosen('demo', 'HUIYIN_DEMO', production ? 'none' : 'year')),
    ...present({ demoPassword: set(env['HUIYIN_DEMO_PASSWORD']), masterKey: set(env['HUIYIN_MASTER_KEY']) }),
    production,
    limits: !(env['HUIYIN_LIMITS'] === 'off' && !production && LOOPBACK.has(host)),
    logLevel: set(env['HUIYIN_LOG']) ?? (production ? 'info' : 'warn'),
    help: values.help === true,
  });
};
