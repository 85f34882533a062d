// SPDX-License-Identifier: Apache-2.0
// A person judges records with the keyboard alone; what they say is in the ledger and in the gold file.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, chronicle, code, folder, ledger, opened, quiet, run, serve, shot, sound, verbale } from './browser.mjs';

const goldFile = join(folder, 'gold.jsonl');
const judged = (page, n) => page.waitForFunction((n) => document.querySelector('.lede')?.textContent.startsWith(`${n} judged`), n);

async function reasons(page, scheme, url, kept) {
  const before = (await kept()).length;
  await page.goto(url + 'review?limit=5' + (scheme === 'dark' ? '&by=confidence' : ''));
  await page.waitForSelector('.judge');
  await sound(page, scheme + ' queue');
  await shot(page, 'review-queue-' + scheme);
  await page.keyboard.press('a');
  await judged(page, 1);
  await page.waitForSelector('.judge');
  await page.keyboard.press('r');
  await page.keyboard.type('not said here');
  await sound(page, scheme + ' reason');
  await shot(page, 'review-reason-' + scheme);
  await page.keyboard.press('Enter');
  await judged(page, 2);
  await page.waitForSelector('.judge');
  await page.keyboard.press('e');
  await page.waitForSelector('.judge input');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('0211');
  await page.keyboard.press('Enter');
  await judged(page, 3);
  const all = (await kept()).slice(before);
  check(all.map((one) => one.verdict).join() === 'accept,reject,change', `${scheme}: three verdicts: ${all.map((one) => one.verdict)}`);
  check(all[1]?.reason === 'not said here' && all[2]?.changes.cameo === '0211', `${scheme}: a reason and a change`);
  check(all[0]?.drawn === (scheme === 'dark' ? 'confidence' : 'random'), `${scheme}: how it was drawn`);
  await page.waitForSelector('.judge');
  await page.keyboard.press('u');
  await judged(page, 2);
  check((await kept()).length === before + 2, `${scheme}: undone`);
  await page.waitForSelector('.judge');
  await page.keyboard.press('e');
  await page.waitForSelector('.judge input');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.judge .problem');
  await page.keyboard.press('Escape');
  check(await page.locator('.judge form').count() === 0, `${scheme}: Escape leaves it`);
  return all[1];
}

// The page of the report shows what was said, and takes it back.
async function onReport(page, scheme, url, rejected) {
  await page.goto(url + 'report?' + new URLSearchParams({ id: rejected.report, at: rejected.record_id }));
  await page.waitForSelector('.judge b');
  check((await page.locator('.judge').textContent()).includes('not said here'), `${scheme}: the report shows the review`);
  await sound(page, scheme + ' report');
  await page.keyboard.press('u');
  await page.waitForFunction(() => document.querySelector('.judge').textContent.includes('Not reviewed'));
  await page.keyboard.press('a');
  await page.waitForSelector('.judge b');
}

async function validated(page, url) {
  const gold = await page.request.get(url + 'api/gold');
  check(gold.headers()['content-disposition'].includes('gold.jsonl'), 'the gold is a file');
  writeFileSync(goldFile, await gold.body());
  return verbale('validate', goldFile, '--ledger', ledger);
}

/** Fifty, every fifth rejected with a reason, every seventh changed; the keyboard alone, from the address bar on. */
async function fifty(page, url) {
  const began = Date.now();
  await page.goto(url + 'review?seed=7');
  for (let i = 1; i <= 50; ++i) {
    await page.waitForSelector('.judge');
    if (i % 5 === 0) {
      await page.keyboard.press('r');
      await page.keyboard.type('another side is meant');
      await page.keyboard.press('Enter');
    } else if (i % 7 === 0) {
      await page.keyboard.press('e');
      await page.waitForSelector('.judge input');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('0211');
      await page.keyboard.press('Enter');
    } else {
      await page.keyboard.press('a');
    }
    await judged(page, i);
  }
  await page.getByText('Nothing waits in this draw').waitFor();
  return (Date.now() - began) / 1000;
}

code(chronicle);
const { printed, url } = await serve('--review', 'Ada');
const other = await serve('--review', 'Ben');
const reading = await serve();

await run(async (browser) => {
  for (const [scheme, width] of [['light', 1280], ['dark', 390]]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
    const page = await opened(context, url);
    const kept = async () => (await page.request.get(url + 'api/reviews')).json();
    // The token leaves the address bar, and works in pages that are opened later.
    await page.goto(printed);
    await page.waitForSelector('.lede');
    check(!page.url().includes('token'), 'the token stays in the address');
    const rejected = await reasons(page, scheme, url, kept);
    await onReport(page, scheme, url, rejected);
    check(/^all +1\.000 +1\.000 /m.test(await validated(page, url)), `${scheme}: what was accepted is right`);
    quiet(page, scheme);
    await context.close();
  }
  const context = await browser.newContext();
  const page = await opened(context, other.url);
  await page.goto(other.printed);
  await page.waitForSelector('.lede');
  const seconds = await fifty(page, other.url);
  console.log(`50 records with the keyboard alone: ${seconds.toFixed(1)} s for the program's part`);
  // What is left of ten minutes is the person's: more than eleven seconds a record.
  check(seconds < 60, `the program's part of 50 records took ${seconds} s`);
  const bens = (await (await page.request.get(other.url + 'api/reviews')).json()).filter((one) => one.reviewer === 'Ben');
  check(bens.length === 50, `50 reviews, not ${bens.length}`);
  const report = await validated(page, other.url);
  console.log(report.split('\n').slice(0, 8).join('\n'));
  check(/^all +\d\.\d{3} /m.test(report), 'the gold file of 50 runs in validate');
  quiet(page, 'fifty');
  await page.goto(reading.url + 'review');
  await page.getByText('Nobody reviews here').waitFor();
  check(await page.request.post(reading.url + 'api/reviews', { data: {} }).then((answer) => answer.status()) === 405, 'nothing is written without --review');
  check(await page.request.post(url + 'api/reviews', { data: {} }).then((answer) => answer.status()) === 401, 'nor without the token');
});
