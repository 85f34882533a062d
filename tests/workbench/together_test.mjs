// SPDX-License-Identifier: Apache-2.0
// Two tabs at once, and a ledger that is written while it is read.
import { spawn } from 'node:child_process';
import { check, chronicle, code, ledger, lines, opened, program, quiet, run, serve } from './browser.mjs';

code(chronicle);
const { printed, url } = await serve('--review', 'Ada');
const more = lines('more.jsonl', Array.from({ length: 2000 }, (_, i) => ({
  id: `more${i}`, published: `2021-0${1 + (i % 9)}-1${i % 10}`, source: 'Made Wire', title: `Made report ${i}`,
  text: `France accused Iran of spying. Oman promised on day ${i} to release ${i + 2} prisoners. Chad praised Mali.`,
})));

const reportsOf = async (page) => (await (await page.request.get(url + 'api/summary')).json()).reports;

async function twoTabs(one, two) {
  await one.goto(printed);
  await one.waitForSelector('.lede');
  // What one tab judges, the other shows once it is opened anew; both judge, and nothing is lost or counted twice.
  const [waiting] = await (await one.request.get(url + 'api/queue?limit=1')).json();
  const here = url + 'report?' + new URLSearchParams({ id: waiting.report, at: waiting.id });
  await Promise.all([one, two].map((page) => page.goto(here).then(() => page.waitForSelector('.judge'))));
  await one.keyboard.press('a');
  await one.waitForSelector('.judge b');
  await two.keyboard.press('r');
  await two.keyboard.type('on second thoughts');
  await two.keyboard.press('Enter');
  await two.waitForSelector('.judge b');
  const held = (await (await one.request.get(url + 'api/reviews')).json()).filter((each) => each.record_id === waiting.id);
  check(held.length === 1 && held[0].verdict === 'reject', `the later verdict holds: ${held.map((each) => each.verdict)}`);
  await one.reload();
  await one.waitForSelector('.judge b');
  check((await one.locator('.judge').textContent()).includes('on second thoughts'), 'the first tab shows what the second said');
  await Promise.all([one, two].map(async (page, at) => {
    for (const path of ['ties?a=USA&b=IRN', 'commitments', 'network', 'actors', 'map']) {
      await page.goto(url + path + (at && path === 'commitments' ? '?actor=USA' : ''));
      await page.waitForSelector('main table, main details');
    }
  }));
}

/** Pages are opened again and again until the writer is done. */
async function whileWritten(page) {
  const before = await reportsOf(page);
  const writer = spawn(program, ['code', more, '-o', ledger, '--quiet']);
  let done = false, looked = 0, most = before;
  const ended = new Promise((end) => writer.on('close', (status) => { done = true; end(status); }));
  while (!done) {
    for (const [path, ready] of [['', '.lede'], ['ties?a=FRA&b=IRN', 'svg, table'], ['commitments?actor=OMN', 'main > p']]) {
      await page.goto(url + path);
      await page.waitForSelector(ready);
      check(await page.locator('.problem').count() === 0, `${path || 'desk'} while it is written: ${await page.locator('.problem').allTextContents()}`);
      ++looked;
    }
    const now = await reportsOf(page);
    check(now >= most, `reports went from ${most} to ${now}`);
    most = now;
  }
  check(await ended === 0, 'the writer ended well');
  check(looked >= 3, `looked ${looked} times`);
  check(await reportsOf(page) === before + 2000, `all reports are there: ${await reportsOf(page)}`);
  await page.goto(url + 'commitments?actor=OMN');
  await page.waitForSelector('summary');
  check((await page.locator('main').textContent()).includes('prisoners'), 'what came meanwhile is shown');
  console.log(`${looked} pages opened while 2,000 reports were written`);
}

/** Long lists grow as they are looked at; on paper they are whole, and an address finds what stands far down. */
async function long(page) {
  await page.goto(url);
  const rows = page.locator('table').first().locator('tbody tr');
  await rows.nth(90).waitFor();
  check(await rows.count() < 400, `rows before anybody looks: ${await rows.count()}`);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  check(await rows.count() === 1000, `rows on paper: ${await rows.count()}`);
  const all = await (await page.request.get(url + 'api/commitments?actor=OMN&limit=500')).json();
  for (const view of ['', '&view=side']) {
    await page.goto(url + 'commitments?actor=OMN' + view + '#' + encodeURIComponent(all[300].id));
    await page.locator('details[open] .minutes').waitFor();
    check(await page.locator('details[open]').getAttribute('id') === all[300].id, 'the address opens its commitment' + view);
    check(await page.locator('details').count() < all.length, `commitments before anybody looks${view}: ${await page.locator('details').count()}`);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    check(await page.locator('details').count() === all.length, `commitments on paper${view}: ${await page.locator('details').count()}`);
  }
}

/** While another program holds the lock a review is refused in words, and can be sent again. */
async function refused(page) {
  const [waiting] = await (await page.request.get(url + 'api/queue?limit=1')).json();
  await page.goto(url + 'report?' + new URLSearchParams({ id: waiting.report, at: waiting.id }));
  await page.waitForSelector('.judge');
  let holder, ended;
  const hold = () => {
    holder = spawn(program, ['code', '--follow', '-', '-o', ledger, '--quiet']);
    ended = new Promise((end) => holder.on('close', end));
  };
  hold();
  // It takes the lock when its knowledge is loaded: until then a review is kept, and taken back. Where a review held
  // the lock at that moment, it is the other program that was refused, and tries again.
  const refusal = page.locator('.judge .problem');
  for (let i = 0; i < 200 && !(await refusal.count()); ++i) {
    if (holder.exitCode !== null) hold();
    const reviewed = await page.locator('.judge b').count();
    await page.keyboard.press(reviewed ? 'u' : 'a');
    await page.waitForFunction((was) => document.querySelector('.judge .problem') || document.querySelectorAll('.judge b').length !== was, reviewed);
  }
  check((await refusal.allTextContents()).join().includes('V3001'), 'the lock is told');
  holder.stdin.end();
  await ended;
  await page.keyboard.press('a');
  await refusal.waitFor({ state: 'detached' });
  await page.waitForSelector('.judge b');
}

await run(async (browser) => {
  const context = await browser.newContext();
  const [one, two] = [await opened(context, url), await opened(context, url)];
  await twoTabs(one, two);
  quiet(one, 'one tab');
  quiet(two, 'the other');
  await whileWritten(one);
  quiet(one, 'while it is written');
  await long(one);
  await refused(two);
  check(two.errors.every((error) => error.includes('503')), 'errors: ' + two.errors);
});
