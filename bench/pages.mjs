// SPDX-License-Identifier: Apache-2.0
// How long each page of the workbench takes in Chromium until what it is for is there: the median of some visits, in
// milliseconds from the click, with a fresh tab each time. The page itself notes when it stands there and is about to be
// drawn: asked from outside, the answer comes at steps of up to half a second. Needs what tests/workbench needs.
//
//   node bench/pages.mjs made.db [--times 5]
import { opened, run, serve, use } from '../tests/workbench/browser.mjs';

const [, , ledger, , times = '5'] = process.argv;
const pages = [
  ['', '.lede'], ['?words=treaty', 'h3'], ['ties?a=USA&b=IRN', 'svg.ties'], ['ties?a=USA&b=IRN&c=GBR&d=IRN', 'figure + figure svg.ties'],
  ['network', 'svg.matrix rect'], ['map', 'svg.map circle'], ['actors', 'tbody tr'], ['actor?code=IRN', 'tbody tr'],
  ['commitments', 'summary'], ['commitments?from=2003&to=2003&view=side', 'summary'], ['commitments?from=2003&to=2003&view=said&said=broken%2Cdisputed', '.said td'],
  ['report?id=made0000077', '.record'], ['review', 'main p'], ['try', 'textarea'],
];
use(ledger);
const { url } = await serve();
await run(async (browser) => {
  for (const [path, ready] of pages) {
    const taken = [];
    for (let i = 0; i < Number(times); ++i) {
      const context = await browser.newContext();
      const page = await opened(context, url);
      await page.addInitScript((ready) => {
        const watch = new MutationObserver(() => {
          if (!document.querySelector(ready)) return;
          watch.disconnect();
          requestAnimationFrame(() => { window.readyAt = performance.now(); });
        });
        watch.observe(document, { childList: true, subtree: true });
      }, ready);
      await page.goto(url + path, { waitUntil: 'commit' });
      taken.push(await (await page.waitForFunction(() => window.readyAt, undefined, { polling: 50, timeout: 60000 })).jsonValue());
      await context.close();
    }
    taken.sort((a, b) => a - b);
    console.log(`${taken[taken.length >> 1].toFixed(0).padStart(6)} ms, best ${taken[0].toFixed(0).padStart(6)}  /${path} (${ready})`);
  }
});
