// SPDX-License-Identifier: Apache-2.0
// Makes docs/pictures anew: the program's own pages on the bundled reports, as a browser shows them.
// Needs what tests/workbench needs, and build/verbale.
//
//   node scripts/pictures.mjs
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chronicle, code, opened, root, run, serve } from '../tests/workbench/browser.mjs';

const out = join(root, 'docs', 'pictures');
mkdirSync(out, { recursive: true });
code(chronicle);
const reading = await serve();
const { url, printed } = await serve('--review', 'Ada');
const vienna = async (page) =>
  (await (await page.request.get(url + 'api/reports?words=Vienna&from=2015-07-14&to=2015-07-14')).json())[0].id;

/** Each: its name, where it is, what is done there first, and perhaps another width and scheme. */
const pictures = [
  { name: 'desk', at: () => '' },
  { name: 'ties', at: () => 'ties?a=USA&b=IRN' },
  { name: 'commitments', at: () => 'commitments?from=2015&to=2015&view=side', first: (page) => page.locator('summary').filter({ hasText: 'to answer the questions' }).click() },
  { name: 'report', at: async (page) => 'report?id=' + await vienna(page), first: async (page) => {
    for (let i = 0; i < 5; ++i) await page.keyboard.press('j');
    await page.locator('.reading .statement').filter({ hasText: 'said' }).first().hover();
  } },
  { name: 'review', at: () => 'review?seed=3', first: (page) => page.locator('.judge').waitFor(), reviewing: true },
  { name: 'phone', at: async (page) => 'report?id=' + await vienna(page), width: 390, scheme: 'dark' },
];

await run(async (browser) => {
  for (const { name, at, first, width = 1100, scheme = 'light', reviewing = false } of pictures) {
    const context = await browser.newContext({ viewport: { width, height: 720 }, colorScheme: scheme });
    const page = await opened(context, url);
    if (reviewing) await page.goto(printed).then(() => page.waitForSelector('.lede'));
    await page.goto((reviewing ? url : reading.url) + await at(page));
    await page.waitForLoadState('networkidle');
    await first?.(page);
    await page.screenshot({ path: join(out, name + '.png') });
    console.log(name);
    await context.close();
  }
});
