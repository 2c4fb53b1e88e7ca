import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Carried {
  readonly executable: string;
  readonly libraries: string;
  readonly fonts: string;
}

/** Why no browser can be had here; undefined where one can. `CHROMIUM_PATH` names one on machines that npm brings none for. */
export const noBrowser = (): string | undefined =>
  process.env['CHROMIUM_PATH'] || (process.platform === 'linux' && process.arch === 'x64')
    ? undefined
    : `no Chromium for ${process.platform} ${process.arch}: set CHROMIUM_PATH`;

const carried = (): Carried =>
  JSON.parse(execFileSync(process.execPath, [join(ROOT, 'scripts/chromium.mjs')], { encoding: 'utf8' })) as Carried;

/**
 * A real Chromium, the one that `npm ci` brings, with the shared libraries that a bare machine lacks. Whoever launches it
 * closes it. Chinese shows as boxes where the machine has no font for it; texts read all the same.
 */
export const launchBrowser = (): Promise<Browser> => {
  const own = process.env['CHROMIUM_PATH'];
  if (own) return chromium.launch({ executablePath: own, args: ARGS });
  const { executable, libraries, fonts } = carried();
  const env = { ...(process.env as Record<string, string>), LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fonts };
  return chromium.launch({ executablePath: executable, args: ARGS, env });
};
