import type { AppConfig } from './app.config.ts';
import { demoAccounts } from './app.demo-accounts.ts';

/** What a newcomer reads after starting: the address, and who can sign in with what. */
export const greeting = (config: AppConfig, url: string, password: string): string => {
  const lines = ['', `  回音 Huiyin   ${url}`, ''];
  if (config.demo !== 'none') {
    lines.push(
      '  居民 residents      /           无需账号 no account needed',
      '  站 station          /station    window1 · officer1 · director',
    );
    lines.push('  居委会 committee    /committee  chair · mediator', '  街道部门 agencies   /agencies   street · department · police', '');
    lines.push(`  密码 password       ${config.demoPassword === undefined ? password : '(HUIYIN_DEMO_PASSWORD)'}`);
    lines.push(`  全部演示账号 all demo accounts: ${demoAccounts.map((a) => a.username).join(' ')}`, '');
  }
  lines.push(`  数据 data           ${config.data}`, '  接口 API            /api/docs', '');
  return lines.join('\n');
};
