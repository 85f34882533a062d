// SPDX-License-Identifier: Apache-2.0
// Who asks for less motion gets none, on every page. Each page gets a style that makes everything move: without the
// wish it does, so that the test can fail; with it, nothing does.
import { check, chronicle, code, lines, opened, run, serve } from './browser.mjs';

code(chronicle, lines('h.jsonl', [{ id: 'tall', text: 'Kenya praised Chad.\n\n'.repeat(200) }]));
const { printed, url } = await serve('--review', 'Ada');
const moving = `
  * { transition: color 9s; animation: sway 9s infinite; scroll-behavior: smooth; }
  *::before { content: ''; animation: sway 9s infinite; }
  @keyframes sway { from { opacity: 0.5; } to { opacity: 1; } }`;
const pages = [
  ['', '.lede'], ['?words=Iraq', 'caption'], ['ties?a=USA&b=IRN', 'svg.ties'], ['network', 'svg.matrix'], ['map', 'svg.map circle'], ['actors', 'tbody tr'],
  ['actor?code=USA', 'caption'], ['commitments?from=2015&to=2015', 'summary'], ['report?id=tall', '.record'], ['review', '.judge'], ['try', 'textarea'],
];

/** Animations and transitions that run, and elements that scroll smoothly. */
const moves = (page) => page.evaluate(() => ({
  running: document.getAnimations().length,
  smooth: [...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).scrollBehavior === 'smooth').length,
}));

/** Whether the page stands where it will stand as soon as a key has been pressed. */
async function jumps(page) {
  await page.evaluate(() => scrollTo(0, 0));
  for (let i = 0; i < 60; ++i) await page.keyboard.press('j');
  const at = await page.evaluate(() => scrollY);
  await page.waitForTimeout(700);
  return { at, later: await page.evaluate(() => scrollY) };
}

await run(async (browser) => {
  for (const reducedMotion of ['reduce', 'no-preference']) {
    const reduce = reducedMotion === 'reduce';
    const page = await opened(await browser.newContext({ reducedMotion, bypassCSP: true, viewport: { width: 1000, height: 500 } }), url);
    await page.goto(printed);
    for (const [path, ready] of pages) {
      await page.goto(url + path);
      await page.waitForSelector(ready);
      const own = await moves(page);
      check(own.smooth === 0, `${path || 'desk'} glides by itself: ${own.smooth}`);
      await page.addStyleTag({ content: moving });
      const { running, smooth } = await moves(page);
      check(reduce ? running === 0 && smooth === 0 : running > 10 && smooth > 10, `${path || 'desk'}, ${reducedMotion}: ${running} run, ${smooth} glide`);
      if (!path.startsWith('report')) continue;
      const { at, later } = await jumps(page);
      check(later > 500, `keys lead down a long report: ${later}`);
      check(!reduce || at === later, `${reducedMotion}: at ${at} when the key is pressed, then at ${later}`);
    }
  }
});
