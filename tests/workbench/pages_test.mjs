// SPDX-License-Identifier: Apache-2.0
// The main job of each page in a real browser, on the chronicle and on hostile reports, at three widths.
import { check, chronicle, code, lines, opened, quiet, run, serve, shot, sound } from './browser.mjs';

const hostile = [
  { id: 'script', title: '<script>window.hurt=1</script><img src=x onerror="window.hurt=1">', published: '2020-01-01', source: '"><svg onload=window.hurt=1>', text: '<script>window.hurt=1</script> France accused Iran of spying.' },
  { id: 'odd', title: '\u202Eright to left \u200F', text: '😀 Iran threatened France. ' + 'x'.repeat(300) + ' مرحبا' },
  { id: "a/b?c&d#e'%", text: 'France praised Iran.' },
  { id: 'empty', title: '', source: '', published: '', author: '', url: '', text: 'Chad accused Mali of spying.' },
  { id: 'emoji', title: '🕊️'.repeat(60), source: '🗞️', text: '🕊️🕊️ Norway promised on 3 May to release 12 prisoners. “Fine”, said Iran\u2019s president 🙂.' },
  { id: 'long', title: 'w'.repeat(300), source: 's'.repeat(300), text: `${'Kenya praised Chad. '.repeat(20)}\n\n${'y'.repeat(300)} ${'\u202E'}Chad threatened Kenya${'\u202C'}.` },
];
code(chronicle, lines('h.jsonl', hostile));
const { url } = await serve();

/** A drag over some years shows them alone; a click stays a link. */
async function brushed(page, url) {
  await page.goto(url + 'ties?a=USA&b=IRN');
  const box = await page.locator('svg.ties').boundingBox();
  await page.mouse.move(box.x + box.width * 0.4, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 60, { steps: 5 });
  await page.mouse.move(box.x + box.width * 0.6, box.y + 60, { steps: 5 });
  await page.mouse.up();
  await page.waitForURL(/from=19\d\d-01-01&to=\d{4}-12-31&by=year/);
  await page.waitForSelector('svg.ties');
  check(await page.getByRole('link', { name: 'All years' }).count() === 1, 'the way back from a drag');
}

/** On paper, as wide as a page of A4: no forms or keys, and dark ink from a dark screen; a report with a list of its records; of promises those that are open. */
async function printed(page, report) {
  await page.setViewportSize({ width: 680, height: 900 });
  await page.goto(report);
  await page.waitForSelector('.record');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  check(await page.locator('.printed li').first().isVisible() && !(await page.locator('aside').isVisible()), 'a report is printed with a list of its records');
  check(await page.locator('.legend').isVisible() && !(await page.locator('kbd').first().isVisible()), 'with what its marks mean, and no keys');
  check(/coded by verbale \S+, model \w{8}/.test(await page.locator('p.printed').textContent()), 'and by what it was coded');
  const ink = await page.evaluate(() => getComputedStyle(document.querySelector('.reading')).color.match(/\d+/g).map(Number));
  check(Math.max(...ink) < 80, `ink from a dark screen is ${ink}`);
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.goto(new URL('/commitments?from=2015&to=2015', report).href);
  await page.locator('summary').nth(1).waitFor();
  check(await page.locator('summary:visible').count() > 3 && !(await page.locator('form').isVisible()), 'the list is printed');
  await page.emulateMedia({ media: 'screen' });
  await page.locator('summary').nth(1).click();
  await page.locator('.minutes').waitFor();
  await page.emulateMedia({ media: 'print' });
  check(await page.locator('summary:visible').count() === 1 && await page.locator('.minutes:visible').count() === 1, 'of promises the open one, with its history');
  check(await page.locator('.minutes .printed').first().isVisible() && !(await page.locator('form').isVisible()), 'with the id of the report');
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1280, height: 900 });
}

await run(async (browser) => {
  for (const [name, width, scheme] of [['wide', 1280, 'light'], ['tablet', 820, 'dark'], ['phone', 390, 'light']]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
    const page = await opened(context, url);
    const visit = async (path, ready) => {
      await page.goto(url + path);
      await page.waitForSelector(ready, { timeout: 10000 });
      await sound(page, `${name} ${path}`);
      await shot(page, `${path.split('?')[0] || 'desk'}-${name}`);
    };
    await visit('', '.lede');
    check(await page.getByText('window.hurt').count() > 0, 'the hostile title stands there as words');
    await visit('?words=Iraq', 'caption');
    check(await page.locator('section', { hasText: 'Actors' }).getByRole('link', { name: 'Iraq', exact: true }).count() > 0, 'the search finds actors');
    await page.locator('section', { hasText: 'Places' }).getByRole('link', { name: 'Iraq' }).first().click();
    await page.waitForSelector('#events tbody a');
    await visit('?words=promise', 'caption');
    await visit('ties?a=USA&b=IRN', 'svg rect.q4');
    await page.locator('svg a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/by=month/);
    await visit('ties?a=USA&b=IRN&c=IRQ&d=IRN', 'figure + figure svg.ties');
    check(new Set(await page.locator('svg.ties').evaluateAll((all) => all.map((one) => one.querySelectorAll('text').length))).size === 1, 'two pairs stand over the same years');
    await visit('commitments?from=2015&to=2015&view=side', 'summary');
    check(await page.getByRole('heading', { name: /European Union/ }).count() === 1, 'promises by who owes');
    await visit('commitments?from=2016&to=2018&view=said', 'table.said td');
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
    await page.locator('.reading .event').first().click();
    check((await page.locator('.kicker').textContent()).startsWith('event'), 'a click on a mark opens its record');
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
      await page.locator('.reading .event').nth(2).hover();
      check(/event .+ → .+/.test(await page.locator('.hint').textContent()), 'hovering tells what a mark is');
      await page.getByRole('link', { name: 'why it fired' }).click();
      await page.waitForSelector('table caption, table thead');
      check((await page.locator('main').textContent()).includes('Which lexicon entries were tried'), 'why it fired');
      await brushed(page, url);
      await printed(page, url + here);
      await visit('report?id=long', '.reading');
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
      if (name === 'phone') await visit('report?id=' + encodeURIComponent(one.id), '.reading');
      else await page.goto(url + 'report?id=' + encodeURIComponent(one.id)).then(() => page.waitForSelector('.reading'));
      check(!(await page.evaluate(() => window.hurt)), `${one.id}: a report's script ran`);
      check(await page.locator('.reading').textContent() === one.text, `${one.id}: the text stands as it was written`);
    }
    await visit('try', 'textarea');
    await page.getByRole('button', { name: 'Code it' }).click();
    await page.waitForSelector('.record');
    check((await page.locator('.record').textContent()).includes('1125'), 'try codes an accusation');
    quiet(page, name);
    await context.close();
  }
});
