// SPDX-License-Identifier: Apache-2.0
// How two sides dealt with each other, period by period (docs/openapi.json), and what it says in words.
export interface Count { quad: number[]; events: number; asserted: number; goldstein: number }
export interface Period {
  period: string; begin: string; end: string; both: Count; attitudes: Record<string, number>;
  open: number; kept: number; broken: number;
}
export interface Pair { a: string; b: string }

export const cooperation = (one: Count): number => one.quad[0] + one.quad[1];
export const conflict = (one: Count): number => one.quad[2] + one.quad[3];
export const statements = (one: Period): number => Object.values(one.attitudes).reduce((sum, n) => sum + n, 0);
/** The highest stack on either side of the line, so that pictures beside each other have one scale. */
export const highest = (all: Period[]): number => Math.max(1, ...all.map((one) => Math.max(cooperation(one.both), conflict(one.both))));

/** The periods with the lowest and the highest Goldstein sum; nothing where the two are not on different sides of it. */
export function extremes(all: Period[]): { worst: Period; best: Period } | null {
  const some = all.filter((one) => one.both.events).sort((x, y) => x.both.goldstein - y.both.goldstein);
  return some.length > 1 && some[0].both.goldstein < some[some.length - 1].both.goldstein ? { worst: some[0], best: some[some.length - 1] } : null;
}

/** Every so many periods one is named: round years where they are years. */
export function named(all: Period[]): (at: number) => boolean {
  const step = Math.ceil(all.length / 9);
  if (all.some((one) => one.period.length !== 4)) return (at) => at % step === 0;
  const round = [1, 2, 5, 10, 20, 50, 100].find((one) => one >= step) ?? 100;
  return (at) => Number(all[at].period) % round === 0;
}

const empty: Count = { quad: [0, 0, 0, 0], events: 0, asserted: 0, goldstein: 0 };
/** Two series over the same periods, each period once; a missing one is empty. */
export function aligned(one: Period[], other: Period[]): [Period[], Period[]] {
  const all = new Map([...one, ...other].map((each) => [each.begin, each]));
  const begins = [...all.keys()].sort();
  const over = (series: Period[]) => {
    const known = new Map(series.map((each) => [each.begin, each]));
    return begins.map((begin) => known.get(begin) ?? { ...all.get(begin)!, both: empty, attitudes: {}, open: 0, kept: 0, broken: 0 });
  };
  return [over(one), over(other)];
}
