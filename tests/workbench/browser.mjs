// SPDX-License-Identifier: Apache-2.0
// What the tests of the workbench share: a real browser, a ledger, a server, and what every page must hold.
// A test is skipped (77) where Node packages or chromium are missing.  SHOTS=DIR keeps pictures.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
let chromium, Axe;
try {
  const require = createRequire(join(root, 'workbench', 'package.json'));
  ({ chromium } = require('playwright-core'));
  Axe = require('@axe-core/playwright').default;
} catch { /* said below */ }
if (!browserPath || !chromium || !Axe) {
  console.log('skipped: needs chromium, and npm ci in workbench/');
  process.exit(77);
}

export const program = process.env.VERBALE_PROGRAM ?? join(root, 'build', 'verbale');
export const chronicle = join(root, 'examples', 'chronicle');
export const folder = mkdtempSync(join(tmpdir(), 'verbale-pages-'));
export let ledger = join(folder, 'l.db');
/** Another ledger than an empty one of its own. */
export const use = (file) => { ledger = file; };
export const verbale = (...words) => execFileSync(program, words, { encoding: 'utf8' });
/** Codes files into the ledger; `reports` are objects, one a line. */
export const code = (...files) => verbale('code', ...files, '-o', ledger, '--quiet');
export function lines(name, reports) {
  writeFileSync(join(folder, name), reports.map((one) => JSON.stringify(one)).join('\n') + '\n');
  return join(folder, name);
}

const servers = [];
export async function serve(...more) {
  const server = spawn(program, ['serve', ledger, '--port', '0', ...more]);
  servers.push(server);
  const printed = await new Promise((done) => server.stdout.once('data', (data) => done(/http:\S+/.exec(data)[0])));
  return { printed, url: printed.replace(/\?.*/, '') };
}

let failures = 0;
export function check(holds, what) {
  if (!holds) { ++failures; console.log('FAILED: ' + what); }
}

/** A picture, where they are wanted. */
export async function shot(page, name, whole = false) {
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`), fullPage: whole });
}

/** What holds of every page, whatever it shows. */
export async function sound(page, name) {
  const serious = (await new Axe({ page }).analyze()).violations.filter((one) => ['serious', 'critical'].includes(one.impact));
  check(serious.length === 0, `${name}: ${serious.map((one) => one.id + ' ' + one.nodes[0].html.slice(0, 160)).join(', ')}`);
  check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name}: wider than the screen`);
  check(!(await page.evaluate(() => window.hurt)), `${name}: a report's script ran`);
}

/** A page that notes what it must not do: errors, and requests to anybody but `url`. */
export async function opened(context, url) {
  const page = await context.newPage();
  page.elsewhere = [];
  page.errors = [];
  page.on('request', (request) => { if (!request.url().startsWith(url)) page.elsewhere.push(request.url()); });
  page.on('console', (line) => { if (line.type() === 'error') page.errors.push(line.text()); });
  page.on('pageerror', (error) => page.errors.push(String(error)));
  return page;
}
export function quiet(page, name) {
  check(page.elsewhere.length === 0, `${name}: requests elsewhere: ${page.elsewhere}`);
  check(page.errors.length === 0, `${name}: errors: ${page.errors}`);
}

/** Runs the test in a browser, ends what it started, and exits with what came of it. */
export async function run(test) {
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  try {
    await test(browser);
  } catch (error) {
    check(false, error.stack);
  } finally {
    await browser.close();
    for (const server of servers) server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(failures ? `${failures} failures` : 'all of it holds');
  process.exit(failures ? 1 : 0);
}
