import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { launchBrowser, noBrowser } from '../support/browser.ts';
import { where } from '../support/skip.ts';

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>回音</title>
<p id="said">…</p><script>document.getElementById('said').textContent = '有话要说 ' + (1 + 1);</script></html>`;

const serve = (): Promise<Server> =>
  new Promise((ready) => {
    const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(PAGE));
    server.listen(0, '127.0.0.1', () => ready(server));
  });

describe('the browser that npm brings', () => {
  let server: Server;
  let browser: Browser | undefined;

  beforeAll(async () => {
    server = await serve();
  });

  afterAll(async () => {
    await browser?.close();
    server.close();
  });

  where(noBrowser())(
    'opens a page on loopback, runs its script and reads its Chinese',
    async () => {
      browser = await launchBrowser();
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      expect(await page.title()).toBe('回音');
      expect(await page.locator('#said').textContent()).toBe('有话要说 2');
      expect((await page.screenshot()).length).toBeGreaterThan(1000);
    },
    60_000,
  );
});
