// SPDX-License-Identifier: Apache-2.0
// Joined commitments as the server gives them (docs/openapi.json), and what is said of them in words.
import { apart, query } from './api';

export interface Party { code: string | null; name: string }
export interface Step {
  kind: string; date: string | null; claims: string; status: string; moved: boolean; why: string | null;
  said_by: { code: string | null; name: string; cue: string | null }[]; words: string | null;
  report: string | null; report_title: string | null; id: string | null;
}
export interface Commitment {
  id: string; status: string; why: string | null; debtors: Party[]; creditors: Party[]; content: string | null;
  condition: string | null; agreement: string | null; made: string | null; due: string | null;
  first: string | null; last: string | null; steps: Step[];
}

export const states = ['conditional', 'active', 'reaffirmed', 'disputed', 'broken', 'fulfilled', 'withdrawn', 'expired'];
/** What a step says of a promise; one that is made anew says nothing of what became of it. */
export const sayings: Record<string, string> = {
  'broken,disputed': 'that it is broken or not kept', broken: 'that it is broken', disputed: 'that it is not kept', fulfilled: 'that it is kept', reaffirmed: 'that it will be kept',
  withdrawn: 'that it is taken back', mentioned: 'something else of it', active: 'the promise itself', conditional: 'the promise itself, on a condition',
  expired: 'nothing, until its day had passed',
};

const most = 5;
export const names = (parties: Party[]): string =>
  parties.slice(0, most).map((one) => (one.code && one.code !== one.name ? `${apart(one.name)} [${one.code}]` : apart(one.name))).join('; ') +
  (parties.length > most ? `; ${parties.length - most} more` : '');
/** As `sayings`, of any promise. */
export const ofAny = (said: string): string => (sayings[said] ?? said).replace(' it ', ' a promise ');
export const through = (step: Step): string => step.said_by.map((one) => one.name).filter(Boolean).join(' › ');
export const where = (step: Step): string => '/report?' + query({ id: step.report ?? '', at: step.id ?? '' });

/** The country or the international body of a code, as the ledger counts them. */
export const side = (code: string): string =>
  code.slice(0, ['IGO', 'IMG', 'INT', 'MNC', 'NGM', 'NGO', 'UIS', 'MOS'].includes(code.slice(0, 3)) ? 6 : 3);

export interface Owed { side: string; name: string; some: Commitment[]; first: Commitment[] }
/** By who owes, most promises first. What several owe stands with each of the first five; `first` are those whose place is here. */
export function bySide(all: Commitment[]): Owed[] {
  const found = new Map<string, Owed>();
  for (const one of all) {
    const sides = new Set((one.debtors.length ? one.debtors : [{ code: null, name: 'Somebody' }]).map((party) => (party.code ? side(party.code) : party.name)));
    for (const each of [...sides].slice(0, most)) {
      const known = found.get(each) ?? { side: each, name: each, some: [], first: [] };
      const whole = one.debtors.find((party) => party.code === each || (each.length > 3 && party.code?.startsWith(each)));
      if (whole) known.name = whole.name;
      known.some.push(one);
      if (each === [...sides][0]) known.first.push(one);
      found.set(each, known);
    }
  }
  return [...found.values()].sort((a, b) => b.some.length - a.some.length || a.side.localeCompare(b.side));
}

/** What would settle it, by the rules of docs/ledger.md. */
export function settles(one: Commitment): string {
  const until = one.due ? ` by ${one.due}` : '';
  const kept = `a report, the creditor or somebody who is no party says${until} that it is kept, or a deed reported as fact keeps it`;
  const broken = 'a report, the debtor or an international body says that it is broken, or such a deed breaks it';
  if (one.status === 'fulfilled' || one.status === 'broken') return 'It is settled; a later report can show otherwise.';
  if (one.status === 'withdrawn') return 'It is taken back; a later promise would be one of its own.';
  if (one.status === 'expired') return `Nothing was heard by ${one.due ?? 'its day'}. A report that it was kept after all, or broken, settles it.`;
  const open = one.status === 'disputed' ? 'One party says that it is not kept, which proves nothing. ' : one.status === 'conditional' ? 'First its condition has to be met. ' : '';
  return `${open}Kept where ${kept}; broken where ${broken}.${one.due ? ` After ${one.due} it expires.` : ''}`;
}
