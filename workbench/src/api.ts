// SPDX-License-Identifier: Apache-2.0
// The server's answers, in the words of docs/ledger.md.
export interface Span { begin: number; end: number; text: string }
export interface Ref { actor: string | null; code: string | null; mention: Span | null }
export interface Link { actor?: string | null; code?: string | null; mention: Span | null; cue: Span | null }
export interface Entry {
  record: string; id: string; report: string; sentence: number; evidence: Span;
  [field: string]: any;
}
export type Row = Record<string, string | null>;
export interface Summary {
  reports: number; events: number; statements: number; actors: number; rejects: number;
  first_date: string | null; last_date: string | null;
  busiest: { a: string; b: string; events: number }[];
  sources: { source: string | null; reports: number }[];
}

export interface Review {
  id: string; report: string; kind: string; record_id: string; record_now: string | null;
  standing: 'same' | 'changed' | 'gone'; verdict: 'accept' | 'reject' | 'change'; changes: Record<string, unknown>;
  reason: string | null; reviewer: string; reviewed: string; undone: string | null; drawn: string;
}
export interface NewReview {
  report: string; kind: string; record_id: string; verdict: Review['verdict'];
  changes?: Record<string, unknown>; reason?: string; drawn?: string;
}

// The printed address carries a token, which every write has to name. It is kept for the other tabs and
// taken out of the address, so that it is not copied along with it.
const fields = new URLSearchParams(location.search);
if (fields.has('token')) {
  localStorage.setItem('verbale-token', fields.get('token') ?? '');
  fields.delete('token');
  history.replaceState(null, '', location.pathname + (fields.size ? '?' + fields : '') + location.hash);
}

/** What the server refused, in words; `where` may be the field that is wrong. */
export class Problem extends Error {
  constructor(what: string, readonly where: string) { super(what); }
}

export const ask = <T>(path: string, body?: string): Promise<T> =>
  fetched(path, body === undefined ? {} : { method: 'POST', body });

/** Whether this browser came by an address with a token; whether it is the right one the server knows. */
export const hasToken = (): boolean => !!localStorage.getItem('verbale-token');

/** Writes: with the token, and as JSON. */
export const send = <T>(method: 'POST' | 'DELETE', path: string, value?: unknown): Promise<T> =>
  fetched(path, {
    method, body: value === undefined ? undefined : JSON.stringify(value),
    headers: { 'Content-Type': 'application/json', 'Verbale-Token': localStorage.getItem('verbale-token') ?? '' },
  });

async function fetched<T>(path: string, how: RequestInit): Promise<T> {
  const answer = await fetch('/api/' + path, how);
  const value = await answer.json().catch(() => null);
  if (!answer.ok) {
    const error = value?.error;
    throw new Problem(error ? `${error.code} ${error.what}${error.where ? ` (${error.where})` : ''}${error.to_do ? '; ' + error.to_do : ''}` : `The server said ${answer.status}`, error?.where ?? '');
  }
  return value as T;
}

export const query = (fields: Record<string, string>): string =>
  new URLSearchParams(Object.entries(fields).filter(([, value]) => value)).toString();

export const day = (date: string | null | undefined): string => (date ?? '').slice(0, 10) || 'no date';

export const factualities: Record<string, string> = {
  'CT+': 'happened', 'PR+': 'probably happened', 'PS+': 'may have happened',
  'CT-': 'did not happen', 'PR-': 'probably did not happen', 'PS-': 'may not have happened',
  UU: 'nothing is said of whether it happened',
};
export const classes = ['', 'verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'];
/** Words of a report within others: marks that turn the direction of writing end with them. */
export const apart = (words: string): string => (/[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069]/.test(words) ? `\u2068${words}\u2069` : words);
/** "1 event", "1,200 events". */
export const count = (n: number, what: string): string => `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`;
