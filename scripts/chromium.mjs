/**
 * Unpacks the Chromium that the npm package @sparticuz/chromium carries, with the libraries and the font that it brings for
 * bare machines, into node_modules/.cache, and prints where: `{ executable, libraries, fonts }`. Unpacked once (about 2 s);
 * several at once do not meet: each unpacks for itself, the first one's folder is kept.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './build/inputs.mjs';

const { version } = JSON.parse(readFileSync(at('node_modules/@sparticuz/chromium/package.json'), 'utf8'));
const CACHE = at('node_modules/.cache');
const HOME = join(CACHE, `chromium-${version}`);

/** The machine's own fonts, where it has any, and the carried one. */
const fontsConf = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

// The package unpacks into the temporary folder, and its libraries only where it believes to be on a bare cloud machine.
const UNPACK = `const { default: c } = await import('@sparticuz/chromium'); await c.executablePath();`;

const unpack = () => {
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(join(CACHE, 'chromium-'));
  const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  try {
    execFileSync(process.execPath, ['--input-type=module', '-e', UNPACK], { cwd: at(), env, stdio: ['ignore', 'ignore', 'inherit'] });
    writeFileSync(join(fresh, 'fonts.conf'), fontsConf(HOME));
    if (!existsSync(HOME)) renameSync(fresh, HOME);
  } catch (error) {
    if (!existsSync(HOME)) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
};

if (!existsSync(HOME)) unpack();
process.stdout.write(
  JSON.stringify({ executable: join(HOME, 'chromium'), libraries: join(HOME, 'al2023/lib'), fonts: join(HOME, 'fonts.conf') }),
);
