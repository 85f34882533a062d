// SPDX-License-Identifier: Apache-2.0
// The workbench in a real browser, on the chronicle and on hostile reports. Skipped (77) where Node
// packages or chromium are missing.  SHOTS=DIR keeps pictures of every page.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
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

const program = process.env.VERBALE_PROGRAM ?? join(root, 'build', 'verbale');
const folder = mkdtempSync(join(tmpdir(), 'verbale-pages-'));
const ledger = join(folder, 'l.db');
const hostile = [
  { id: 'script', title: '<script>window.hurt=1</script><img src=x onerror="window.hurt=1">', published: '2020-01-01', source: '"><svg onload=window.hurt=1>', text: '<script>window.hurt=1</script> France accused Iran of spying.' },
  { id: 'odd', title: '\u202Eright to left \u200F', text: '😀 Iran threatened France. ' + 'x'.repeat(300) + ' مرحبا' },
  { id: "a/b?c&d#e'%", text: 'France praised Iran.' },
];
writeFileSync(join(folder, 'h.jsonl'), hostile.map((one) => JSON.stringify(one)).join('\n'));
execFileSync(program, ['code', join(root, 'examples', 'chronicle'), join(folder, 'h.jsonl'), '-o', ledger, '--quiet']);
const serve = async (...more) => {
  const server = spawn(program, ['serve', ledger, '--port', '0', ...more]);
  const printed = await new Promise((done) => server.stdout.once('data', (data) => done(/http:\S+/.exec(data)[0])));
  return { server, printed, url: printed.replace(/\?.*/, '') };
};
const { server, url } = await serve();
const reviewing = await serve('--review', 'Ada');
const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
let failures = 0;
const check = (holds, what) => { if (!holds) { ++failures; console.log('FAILED: ' + what); } };

// A person judges records with the keyboard alone; what they say is in the ledger and in the gold file.
async function review() {
  for (const [scheme, width] of [['light', 1280], ['dark', 390]]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    const at = (path) => reviewing.url + path;
    const kept = async () => (await page.request.get(at('api/reviews'))).json();
    const sound = async (what) => {
      const serious = (await new Axe({ page }).analyze()).violations.filter((one) => ['serious', 'critical'].includes(one.impact));
      check(serious.length === 0, `${scheme} ${what}: ${serious.map((one) => one.id + ' ' + one.nodes[0].html.slice(0, 160)).join(', ')}`);
      check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${scheme} ${what}: wider than the screen`);
      if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `review-${what.replaceAll(' ', '-')}-${scheme}.png`) });
    };
    // The token leaves the address bar, and works in pages that are opened later.
    await page.goto(reviewing.printed);
    await page.waitForSelector('.lede');
    check(!page.url().includes('token'), 'the token stays in the address');
    const before = (await kept()).length;
    await page.goto(at('review?limit=5' + (scheme === 'dark' ? '&by=confidence' : '')));
    await page.waitForSelector('.judge');
    await sound('queue');
    const judged = (n) => page.waitForFunction((n) => document.querySelector('.lede')?.textContent.startsWith(`${n} judged`), n);
    await page.keyboard.press('a');
    await judged(1);
    await page.waitForSelector('.judge');
    await page.keyboard.press('r');
    await page.keyboard.type('not said here');
    await sound('reason');
    await page.keyboard.press('Enter');
    await judged(2);
    await page.waitForSelector('.judge');
    await page.keyboard.press('e');
    await page.waitForSelector('.judge input');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('0211');
    await page.keyboard.press('Enter');
    await judged(3);
    const all = (await kept()).slice(before);
    check(all.map((one) => one.verdict).join() === 'accept,reject,change', `${scheme}: three verdicts: ${all.map((one) => one.verdict)}`);
    check(all[1]?.reason === 'not said here' && all[2]?.changes.cameo === '0211', `${scheme}: a reason and a change`);
    check(all[0]?.drawn === (scheme === 'dark' ? 'confidence' : 'random'), `${scheme}: how it was drawn`);
    await page.waitForSelector('.judge');
    await page.keyboard.press('u');
    await judged(2);
    check((await kept()).length === before + 2, `${scheme}: undone`);
    await page.waitForSelector('.judge');
    await page.keyboard.press('e');
    await page.waitForSelector('.judge input');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.judge .problem');
    await page.keyboard.press('Escape');
    check(await page.locator('.judge form').count() === 0, `${scheme}: Escape leaves it`);
    // The page of the report shows what was said, and takes it back.
    const rejected = all[1];
    await page.goto(at('report?' + new URLSearchParams({ id: rejected.report, at: rejected.record_id })));
    await page.waitForSelector('.judge b');
    check((await page.locator('.judge').textContent()).includes('not said here'), `${scheme}: the report shows the review`);
    await sound('report');
    await page.keyboard.press('u');
    await page.waitForFunction(() => document.querySelector('.judge').textContent.includes('Not reviewed'));
    await page.keyboard.press('a');
    await page.waitForSelector('.judge b');
    const gold = await page.request.get(at('api/gold'));
    check(gold.headers()['content-disposition'].includes('gold.jsonl'), 'the gold is a file');
    writeFileSync(join(folder, 'gold.jsonl'), await gold.body());
    check(/^all +1\.000 +1\.000 /m.test(execFileSync(program, ['validate', join(folder, 'gold.jsonl'), '--ledger', ledger], { encoding: 'utf8' })), `${scheme}: what was accepted is right`);
    check(errors.length === 0, 'errors: ' + errors);
    await context.close();
  }
  const page = await browser.newPage();
  await page.goto(url + 'review');
  await page.getByText('Nobody reviews here').waitFor();
  check(await page.request.post(url + 'api/reviews', { data: {} }).then((answer) => answer.status()) === 405, 'nothing is written without --review');
  check(await page.request.post(reviewing.url + 'api/reviews', { data: {} }).then((answer) => answer.status()) === 401, 'nor without the token');
}

try {
  for (const [name, width, scheme] of [['wide', 1280, 'light'], ['tablet', 820, 'dark'], ['phone', 390, 'light']]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
    const page = await context.newPage();
    const elsewhere = [], errors = [];
    page.on('request', (request) => { if (!request.url().startsWith(url)) elsewhere.push(request.url()); });
    page.on('console', (line) => { if (line.type() === 'error') errors.push(line.text()); });
    page.on('pageerror', (error) => errors.push(String(error)));
    const visit = async (path, ready) => {
      await page.goto(url + path);
      await page.waitForSelector(ready, { timeout: 10000 });
      const found = await new Axe({ page }).analyze();
      const serious = found.violations.filter((one) => ['serious', 'critical'].includes(one.impact));
      check(serious.length === 0, `${name} ${path}: ${serious.map((one) => one.id + ' ' + one.nodes[0].html.slice(0, 160)).join(', ')}`);
      check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} ${path}: wider than the screen`);
      check(!(await page.evaluate(() => window.hurt)), `${name} ${path}: a report's script ran`);
      if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${path.split('?')[0] || 'desk'}-${name}.png`) });
    };
    await visit('', '.lede');
    check(await page.getByText('window.hurt').count() > 0, 'the hostile title stands there as words');
    await visit('?words=promise', 'caption');
    await visit('ties?a=USA&b=IRN', 'svg rect.q4');
    await page.locator('svg a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/by=month/);
    await visit('commitments?from=2015&to=2015', 'summary');
    await page.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('ol.minutes a').first().click();
    await page.waitForSelector('.reading');
    const here = page.url().slice(url.length);
    await visit(here, '.record');
    const before = await page.locator('.kicker').textContent();
    await page.keyboard.press(/ 1 of/.test(before) ? 'j' : 'k');
    check(await page.locator('.kicker').textContent() !== before, 'j and k go from record to record');
    // Each of these at one width, to be quick.
    if (name === 'tablet') {
      await visit('network', 'svg.matrix rect.q2');
      await page.locator('svg.matrix a').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/ties\?a=/);
      await visit('actor?code=USA', 'caption');
    }
    if (name === 'phone') {
      await visit('map', 'svg.map circle');
      await page.locator('svg.map a').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('#events tbody a');
      await visit('network?sides=code&actor=IRN&from=2015&to=2015-12&quad=3&sort=name', 'caption');
    }
    if (name === 'wide') {
      await visit('actors', '#unknown ~ details');
      check(await page.locator('tbody tr').count() > 5, 'actors are listed');
      await page.locator('#unknown ~ details summary').first().focus();
      await page.keyboard.press('Enter');
      check((await page.locator('details[open] pre').first().textContent()).includes('[[actor]]'), 'a block to copy');
      await visit('actor?name=Iran', 'caption');
      check(await page.getByText('adjective').count() > 0, 'what the lists say of Iran');
      await visit('actor?name=' + encodeURIComponent(hostile[0].title), 'h1');
      for (const twin of ['network', 'map', 'actors', 'unknown', 'actor?code=USA', 'commitments', 'ties?a=USA&b=IRN']) {
        for (const [form, type] of [['json', 'application/json'], ['csv', 'text/csv']]) {
          const answer = await page.request.get(url + twin.replace(/(\?|$)/, `.${form}$1`));
          check(answer.ok() && answer.headers()['content-type'].startsWith(type), `${twin} as ${form}`);
        }
      }
    }
    for (const one of hostile) {
      await visit('report?id=' + encodeURIComponent(one.id), '.reading');
      check(await page.locator('.reading').textContent() === one.text, `${one.id}: the text stands as it was written`);
    }
    await visit('try', 'textarea');
    await page.getByRole('button', { name: 'Code it' }).click();
    await page.waitForSelector('.record');
    check((await page.locator('.record').textContent()).includes('1125'), 'try codes an accusation');
    check(elsewhere.length === 0, 'requests elsewhere: ' + elsewhere);
    check(errors.length === 0, 'errors: ' + errors);
    await context.close();
  }
  await review();
} catch (error) {
  ++failures;
  console.log('FAILED: ' + error.stack);
} finally {
  await browser.close();
  server.kill();
  reviewing.server.kill();
  rmSync(folder, { recursive: true, force: true });
}
console.log(failures ? `${failures} failures` : 'all pages hold');
process.exit(failures ? 1 : 0);
