/** `npm run build [-- --server | --answers | --web]`: builds what is stale and says what it did. */
import { buildAnswers } from './build/answers.mjs';
import { buildServer } from './build/server.mjs';
import { buildWeb } from './build/web.mjs';

const only = process.argv.slice(2);
const wanted = (part) => only.length === 0 || only.includes(`--${part}`);
const begin = performance.now();
const said = [];

try {
  if (wanted('server')) {
    const { built, removed } = await buildServer();
    if (built + removed > 0) said.push(`${built} files compiled, ${removed} removed`);
  }
  if (wanted('answers') && (await buildAnswers())) said.push('answers described');
  if (wanted('web') && (await buildWeb())) said.push('pages built');
  const ms = Math.round(performance.now() - begin);
  process.stdout.write(`${said.join('; ') || 'nothing to build'} (${ms} ms)\n`);
} catch (error) {
  process.stderr.write(`build failed\n${error.message}\n`);
  process.exitCode = 1;
}
