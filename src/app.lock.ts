import { join } from 'node:path';
import { holdAsWriter, UnfitDatabase } from '#libs/sqlite';
import { ConfigError } from './app.config.ts';

/**
 * One process on a data folder at a time, product or tool: two would shape the same views and follow the same log twice. The
 * operating system lets go of the lock when the process dies, however it dies. Returns the way to let go; throws ConfigError.
 */
export const lockFolder = (data: string): (() => void) => {
  try {
    return holdAsWriter(join(data, 'folder'));
  } catch (error) {
    if (!(error instanceof UnfitDatabase)) throw error;
    throw new ConfigError(
      `数据目录 ${data} 正在被另一个“回音”程序使用。请先停止它;如要向运行中的系统导入,请改用 --url http://主机:端口。`,
      `Another Huiyin process is using the data folder ${data}. Stop it first; to import into a product that is running, use --url http://host:port.`,
    );
  }
};
