// SPDX-License-Identifier: Apache-2.0
// Made when the pages are built: the outlines of land and countries (Natural Earth, public domain, by way
// of world-atlas) as one SVG path in degrees, so that the page loads nothing and computes nothing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mesh } from 'topojson-client';
import type { Plugin } from 'vite';

const name = 'virtual:outlines';

function outline(): string {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json');
  const world = JSON.parse(readFileSync(file, 'utf8'));
  const point = ([x, y]: number[]) => `${+x.toFixed(1)},${+(-y).toFixed(1)}`;
  // A line that leaves the map on one side and comes back on the other is two lines.
  const apart = (line: number[][]) => line.flatMap((one, i) => (i && Math.abs(one[0] - line[i - 1][0]) > 180 ? ['M', one] : [one]));
  const drawn = (line: number[][]) => apart(line).map((one) => (one === 'M' ? 'M' : point(one as number[])))
    .filter((one, i, all) => one !== all[i - 1]).join(' ').replaceAll(' M ', 'M');
  return mesh(world, world.objects.countries).coordinates.map((line) => 'M' + drawn(line as number[][])).join('');
}

export const outlines = (): Plugin => ({
  name: 'outlines',
  resolveId: (id) => (id === name ? '\0' + name : undefined),
  load: (id) => (id === '\0' + name ? `export default ${JSON.stringify(outline())}` : undefined),
});
