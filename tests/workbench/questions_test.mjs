// SPDX-License-Identifier: Apache-2.0
// Three questions that somebody who knows nothing of the program asks of the chronicle, each answered by the clicks
// that docs/workbench.md writes down, from the desk on. What they find is what the reports say.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, chronicle, code, opened, quiet, root, run, serve, shot } from './browser.mjs';

code(chronicle);
const { url } = await serve();

/** Plays clicks as the docs write them: links and buttons by their names, "Field: value" fills or chooses. */
async function play(page, clicks) {
  for (const step of clicks) {
    const [label, value] = step.split(': ');
    if (value === undefined) {
      await page.locator('a, button, summary').filter({ hasText: label }).first().click();
      await page.waitForLoadState('networkidle');
      continue;
    }
    const field = page.locator('label').filter({ hasText: new RegExp(`^\\s*${label}`) }).locator('input, select').first();
    if (await field.evaluate((one) => one.tagName === 'SELECT')) {
      const option = await field.locator('option').filter({ hasText: new RegExp(`^${value}`) }).first().getAttribute('value');
      await field.selectOption(option ?? value);
    } else {
      await field.fill(value);
    }
  }
}

/** The clicks of a question as they stand in the docs: "1. `Commitments`, `From: 2015`, ...". */
function written(question) {
  const docs = readFileSync(join(root, 'docs', 'workbench.md'), 'utf8');
  const after = docs.slice(docs.indexOf(question));
  return [.../\n\n([\s\S]*?)\n\n/.exec(after)[1].matchAll(/`([^`]+)`/g)].map((one) => one[1]);
}

const words = async (page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ');

async function promised(page) {
  await page.locator('details[open] .minutes').waitFor();
  const all = await words(page);
  check(/Iran IRN: \d+ active, \d+ reaffirmed, 1 expired/.test(all), 'what became of the promises of Iran: ' + all.slice(0, 600));
  check(/United States USA: \d+ conditional, \d+ active/.test(all), 'of the United States');
  check(all.includes('not to enrich uranium beyond 3.67 percent'), 'what Iran promised');
  check(all.includes('are to lift their nuclear sanctions once inspectors have verified'), 'what the others promised');
  check(/its last day, 2015-12-31, passed and nothing was heard/.test(all), 'the one that is opened says why it expired');
}
async function notKept(page) {
  const all = await words(page);
  check(all.includes('Nobody in these reports says in 2003 that a promise is broken or not kept.'), 'nobody says so: ' + all.slice(0, 600));
  check(/2003-10-21 Jack Straw mentioned/.test(all), 'Jack Straw speaks of it');
  await page.getByRole('row', { name: 'Jack Straw' }).getByRole('link').click();
  await page.waitForSelector('.reading .now');
  check((await page.locator('.reading').textContent()).includes('Mr. Straw cautioned that the value of the day would depend on whether the promises were implemented'), 'where that is written');
}
async function worst(page) {
  check(page.url().includes('from=1988') && page.url().includes('by=month'), 'the worst year is opened by its months: ' + page.url());
  const all = await words(page);
  check(/1988-07/.test(all) && all.includes('shot'), 'the words of July 1988: ' + all.slice(0, 600));
}

await run(async (browser) => {
  const page = await opened(await browser.newContext({ viewport: { width: 1280, height: 900 } }), url);
  for (const [question, answer, name] of [
    ['What did each side promise in 2015, and what became of it?', promised, 'promised'],
    ['Who said in 2003 that promises were broken, and where is that written?', notKept, 'not-kept'],
    ['When were ties worst?', worst, 'worst'],
  ]) {
    const clicks = written(question);
    check(clicks.length > 1, `${question}: its clicks stand in the docs`);
    const began = Date.now();
    await page.goto(url);
    await page.waitForSelector('.lede');
    await play(page, clicks);
    await shot(page, 'question-' + name);
    await answer(page);
    console.log(`${question} ${clicks.length} clicks, ${((Date.now() - began) / 1000).toFixed(1)} s for the program's part`);
  }
  // The same question of a year in which somebody does say so.
  await page.goto(url + 'commitments?from=2018&to=2018&view=said&said=broken%2Cdisputed');
  await page.waitForSelector('td');
  check(/2018-05-08 Hassan Rouhani disputed/.test(await words(page)), '2018: ' + await words(page));
  quiet(page, 'questions');
});
