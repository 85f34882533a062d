// SPDX-License-Identifier: Apache-2.0
// The main job of each page in a real browser, on the chronicle and on hostile reports, at three widths.
import { check, chronicle, code, lines, opened, quiet, run, serve, shot, sound } from './browser.mjs';

const hostile = [
  { id: 'script', title: '<script>window.hurt=1</script><img src=x onerror="window.hurt=1">', published: '2020-01-01', source: '"><svg onload=window.hurt=1>', text: '<script>window.hurt=1</script> France accused Iran of spying.' },
  { id: 'odd', title: '\u202Eright to left \u200F', text: '😀 Iran threatened France. ' + 'x'.repeat(300) + ' مرحبا' },
  { id: "a/b?c&d#e'%", text: 'France praised Iran.' },
];
code(chronicle, lines('h.jsonl', hostile));
const { url } = await serve();

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
    quiet(page, name);
    await context.close();
  }
});
