// SPDX-License-Identifier: Apache-2.0
// An unknown actor becomes a known one: added on the page to the user's own list, and coded again by it.
import { execSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check, code, folder, ledger, lines, opened, program, quiet, run, serve, shot, sound, verbale } from './browser.mjs';

const names = ['Mira Castellan', 'Marta Brandel', 'Nora Quill', 'Ilka Vantongeren', 'Elena Voskuyl'];
code(lines('a.jsonl', names.map((name, i) => ({
  id: `r${i}`, published: `2003-02-0${i + 1}`, source: 'Made Wire', title: `Made report ${i}`,
  text: `On Monday ${name} accused Iran of spying. Later ${name} praised Mali.`,
}))));
const mine = join(folder, 'mine.toml');
const listed = () => (existsSync(mine) ? readFileSync(mine, 'utf8') : '');
const blocks = () => listed().split('[[actor]]').length - 1;

/** Opens what is said of an unknown actor. */
async function open(page, url, name) {
  await page.goto(url + 'actors');
  const one = page.locator('details').filter({ has: page.locator('summary', { hasText: name }) });
  await one.locator('summary').click();
  return one;
}

async function withoutAList(browser) {
  const { url } = await serve();
  const page = await opened(await browser.newContext(), url);
  const one = await open(page, url, names[0]);
  check((await one.locator('pre').textContent()).includes('[[actor]]'), 'without a list the block can be copied');
  check(await one.getByRole('button', { name: 'Copy the block' }).count() === 1 && await one.locator('form').count() === 0, 'and nothing can be added');
  check((await page.locator('main').textContent()).includes('verbale serve ' + ledger + ' --actors mine.toml'), 'the page says how to start a list');
  const answer = await page.request.post(url + 'api/actor_list', { data: { kind: 'person', names: ['A B'], code: 'FRA', source: 's' } });
  check(answer.status() === 405, 'writing is closed without a list');
  quiet(page, 'without a list');
}

/** What is wrong is said at its field and nothing is written; what is right is applied by recode. */
async function added(page, url) {
  const one = await open(page, url, names[0]);
  await one.getByLabel('Names').fill(`${names[0]}\nMinister Castellan\n`);
  await one.getByLabel('Code (CAMEO)').fill('fragvo');
  await one.getByRole('button', { name: 'A role with dates' }).click();
  await one.getByRole('button', { name: 'Another role' }).click();
  await one.getByRole('button', { name: 'Leave out role 2' }).click();
  await one.getByLabel('Office').fill('minister');
  await one.getByLabel('From').fill('2004');
  await one.getByLabel('To', { exact: true }).fill('2001');
  await one.getByRole('button', { name: 'Add to mine.toml' }).click();
  const problem = one.getByRole('alert');
  check((await problem.textContent()).includes('V2104 a role without a code (roles[0]); give its CAMEO code'), 'a missing code: ' + await problem.textContent());
  check(await one.locator('fieldset [aria-invalid=true]').count() === 4, 'the role is marked');
  await sound(page, 'a refusal');
  await shot(page, 'actors-refused', true);
  await one.locator('fieldset').getByLabel('Code').fill('fragov');
  await one.getByRole('button', { name: 'Add to mine.toml' }).click();
  await page.waitForFunction(() => document.querySelector('details [role=alert]')?.textContent.includes('no source'));
  await one.getByLabel('Source of the facts').fill('site of the ministry');
  await one.getByRole('button', { name: 'Add to mine.toml' }).click();
  await page.waitForFunction(() => /GVO is no role.*|it ends before it begins/.test(document.querySelector('details [role=alert]')?.textContent));
  const said = await problem.textContent();
  check(said.includes('GVO is no role') && said.includes('it ends before it begins: 2004 to 2001'), 'all findings at once: ' + said);
  check(!existsSync(mine), 'nothing is written while it is wrong');
  await one.getByLabel('Code (CAMEO)').fill('fra');
  await one.getByLabel('From').fill('2001');
  await one.getByLabel('To', { exact: true }).fill('2004');
  await one.getByRole('button', { name: 'Add to mine.toml' }).click();
  await one.getByText('Added to').waitFor();
  await sound(page, 'an addition');
  await shot(page, 'actors-added', true);
  check(await one.locator('pre').first().textContent() === listed().slice(listed().indexOf('[[actor]]')), 'the page shows the block as it stands in the list');
  check(listed().includes('names = ["Mira Castellan", "Minister Castellan"]') && listed().includes('{ code = "FRAGOV", title = "minister", from = "2001", to = "2004" }'), 'the list has it: ' + listed());
  check(verbale('actors', 'check', mine).includes('nothing found'), 'verbale actors check finds nothing');
  await page.reload();
  await page.locator('summary', { hasText: names[0] }).click();
  check(await one.locator('summary .state').textContent() === 'added' && await one.locator('form').count() === 0, 'opened anew, the page knows that it is added');
  const command = await one.locator('pre').textContent();
  check(command === `verbale recode ${ledger} --actors ${mine}`, 'the command: ' + command);
  execSync(command, { env: { ...process.env, PATH: dirname(program) + ':' + process.env.PATH }, stdio: 'pipe' });
  await page.reload();
  await page.locator('#unknown ~ details').first().waitFor();
  check(await page.locator('summary', { hasText: names[0] }).count() === 0, 'coded again, it waits no more');
  check((await page.locator('tr', { hasText: names[0] }).textContent()).includes('FRAGOV'), 'it has its code');
}

/** Two tabs add the same actor, two servers different ones, at once. */
async function together(browser, first, second) {
  const pages = await Promise.all([first, first, second].map(async ({ printed, url }) => {
    const page = await opened(await browser.newContext(), url);
    await page.goto(printed);
    await page.waitForSelector('.lede');
    return page;
  }));
  const before = blocks();
  const forms = await Promise.all([[0, first, names[1]], [1, first, names[1]], [2, second, names[2]]].map(async ([at, { url }, name]) => {
    const one = await open(pages[at], url, name);
    await one.getByLabel('Code (CAMEO)').fill('MLIGOV');
    await one.getByLabel('Source of the facts').fill('our own notes');
    return one;
  }));
  await Promise.all(forms.map((one) => one.getByRole('button', { name: 'Add to mine.toml' }).click()));
  await Promise.all(forms.map((one) => one.getByText(/Added to|It stood already in/).waitFor()));
  const said = await Promise.all(forms.map((one) => one.getByText(/Added to|It stood already in/).textContent()));
  check(said.filter((words) => words.includes('stood already')).length === 1, 'of two tabs one adds: ' + said);
  check(blocks() === before + 2, `nothing twice, nothing lost: ${listed()}`);
  for (const page of pages) quiet(page, 'together');
  return pages[0];
}

/** Without a mouse; and words that would like to be more than words. */
async function byKeyboard(page, url) {
  await page.goto(url + 'actors');
  await page.locator('summary', { hasText: names[3] }).focus();
  await page.keyboard.press('Enter');
  for (const words of [null, null, 'CHLGOV', 'CHL', null, `"]\n[[actor]]\nid = "evil"\n<script>window.hurt=1</script>`]) {
    await page.keyboard.press('Tab');
    if (words) await page.keyboard.insertText(words);
  }
  await page.keyboard.press('Enter');
  await page.getByText('Added to').waitFor();
  check(!/^id = "evil"/m.test(listed()) && listed().includes('source = "\\"] [[actor]] id = \\"evil\\" <script>'), 'words stay words: ' + listed());
  const one = await open(page, url, names[4]);
  await one.getByLabel('Names').fill(`${names[4]}\n"]\u0007\ncode = "USA\n${'w'.repeat(300)}\n\u202Eback`);
  await one.getByLabel('Code (CAMEO)').fill('CHL');
  await one.getByLabel('Source of the facts').fill('<script>window.hurt=1</script>');
  await one.getByRole('button', { name: 'Add to mine.toml' }).click();
  await one.getByText('Added to').waitFor();
  await sound(page, 'hostile words');
  check(listed().includes(`names = ["Elena Voskuyl", "\\"]", "code = \\"USA", "${'w'.repeat(300)}", "\u202Eback"]`), 'names stay names: ' + listed());
  check(verbale('actors', 'check', mine).includes('nothing found'), 'and the list is sound');
}

/** A list that is broken by hand is told, and left as it is. */
async function broken(page, url) {
  const good = listed();
  writeFileSync(mine, good + '[[actor]\n');
  await page.goto(url + 'actors');
  await page.getByText('Your list cannot be read').waitFor();
  check((await page.getByRole('alert').textContent()).includes('mine.toml, line'), 'the line is named');
  writeFileSync(mine, good);
}

await run(async (browser) => {
  await withoutAList(browser);
  const first = await serve('--actors', mine), second = await serve('--actors', mine);
  for (const [name, width, scheme] of [['wide', 1280, 'light'], ['tablet', 820, 'dark'], ['phone', 390, 'light'], ['phone-dark', 390, 'dark']]) {
    const page = await opened(await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme }), first.url);
    await page.goto(first.printed);
    await page.waitForSelector('.lede');
    const one = await open(page, first.url, names[4]);
    await one.getByRole('button', { name: 'A role with dates' }).click();
    await sound(page, 'actors ' + name);
    await shot(page, 'actors-' + name, true);
    if (name === 'wide') await added(page, first.url);
  }
  const page = await together(browser, first, second);
  await byKeyboard(page, first.url);
  quiet(page, 'actors');
  await broken(page, first.url);
});
