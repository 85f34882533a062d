// SPDX-License-Identifier: Apache-2.0
// What the pages Actors, Actor, Network and Map are given; docs/openapi.json describes it.
export interface Classes { quad1: number; quad2: number; quad3: number; quad4: number; events: number }
export interface Seen {
  code: string | null; name: string | null; kind: string | null; knowledge: string | null;
  reports: number; mentions: number; events: number; first: string | null; last: string | null;
}
export interface Unknown {
  name: string; kind: string | null; description: string | null; mentions: number; reports: number;
  contexts: string | null; block: string | null;
  added: string | null;
}
/** The list of one's own: where it is, and the commands that apply it and that open one. */
export interface ActorList { file: string | null; recode: string; serve: string }
export interface Added { id: string; file: string; line: number; added: boolean; block: string; recode: string }
export const kinds = ['country', 'government', 'person', 'organisation', 'armed_group', 'igo', 'ngo', 'media', 'group', 'place_as_actor'];
export interface Profile {
  id: string; name: string; kind: string; code: string | null; country: string | null; file: string; line: number;
  names: { text: string; way: string; from: string | null; to: string | null; ambiguous: boolean }[];
  roles: { code: string; title: string | null; from: string | null; to: string | null }[];
}
export interface Page {
  seen: Seen[]; partners: ({ code: string | null; name: string | null } & Classes)[]; partners_of: number;
  reports: { id: string; date: string | null; source: string | null; title: string | null }[];
  profiles: Profile[]; lists: string | null;
}
export type Dealings = { source: string; target: string; asserted: number; goldstein: number; first: string | null; last: string | null } & Classes;
export type Place = { place: string; country: string | null; latitude: number | null; longitude: number | null; first: string | null; last: string | null } & Classes;

export const quads = [['1', 'verbal cooperation'], ['2', 'material cooperation'], ['3', 'verbal conflict'], ['4', 'material conflict']];
export const shares = (one: Classes): number[] => [one.quad1, one.quad2, one.quad3, one.quad4];
/** The share of conflict, 0 to 1. */
export const conflict = (one: Classes): number => (one.events ? (one.quad3 + one.quad4) / one.events : 0);
/** "2003-01 to 2004-05", "2003-01", or nothing. */
export const span = (first: string | null, last: string | null): string =>
  !first && !last ? '' : first === last || !last ? first ?? '' : `${first ?? '…'} to ${last}`;
/** "1997 to now" of a name or an office; empty where it is always so. */
export const since = (from: string | null, to: string | null): string =>
  from || to ? `${from ?? 'always'} to ${to ?? 'now'}` : '';
