// SPDX-License-Identifier: Apache-2.0
// A text cut at every border of a mark. Offsets are code points, so the text is an array of them.
import type { Entry, Span } from './api';

/** `own` are the records that it marks itself, and not only as a part of their evidence. */
export interface Piece { text: string; kinds: string[]; records: Set<string>; own: Set<string> }
interface Mark { begin: number; end: number; kind: string; record: string }

function marksOf(entry: Entry): Mark[] {
  const made: Mark[] = [];
  const add = (span: Span | null | undefined, kind: string) => {
    if (span && span.end > span.begin) made.push({ begin: span.begin, end: span.end, kind, record: entry.id });
  };
  if (entry.record === 'actor') for (const one of entry.mentions) add(one, 'actor');
  if (entry.record === 'event') { add(entry.trigger, 'event'); add(entry.evidence, 'in'); if (entry.place?.end) add(entry.place, 'place'); }
  if (entry.record === 'statement') { add(entry.cue, 'statement'); for (const one of entry.content) add(one, 'in'); add(entry.evidence, 'in'); }
  if (entry.record === 'commitment') { add(entry.content, 'commitment'); add(entry.evidence, 'in'); }
  if (entry.record === 'time') add(entry.evidence, 'time');
  return made;
}

export function pieces(text: string, entries: Entry[]): Piece[] {
  const points = Array.from(text);
  const marks = entries.flatMap(marksOf);
  const starts = new Map<number, Mark[]>(), ends = new Map<number, Mark[]>();
  for (const mark of marks) {
    starts.set(mark.begin, [...(starts.get(mark.begin) ?? []), mark]);
    ends.set(mark.end, [...(ends.get(mark.end) ?? []), mark]);
  }
  const borders = [...new Set([0, points.length, ...starts.keys(), ...ends.keys()])].sort((a, b) => a - b);
  const open = new Set<Mark>();
  const out: Piece[] = [];
  for (let i = 0; i + 1 < borders.length; ++i) {
    for (const mark of ends.get(borders[i]) ?? []) open.delete(mark);
    for (const mark of starts.get(borders[i]) ?? []) open.add(mark);
    out.push({
      text: points.slice(borders[i], borders[i + 1]).join(''),
      kinds: [...new Set([...open].map((mark) => mark.kind))],
      records: new Set([...open].map((mark) => mark.record)),
      own: new Set([...open].filter((mark) => mark.kind !== 'in').map((mark) => mark.record)),
    });
  }
  return out;
}

/** The pieces around a span, about `more` code points on each side, to the border of a word. */
export function around(all: Piece[], span: Span, more: number): Piece[] {
  const points = all.flatMap((piece) => Array.from(piece.text));
  let begin = Math.max(0, span.begin - more), end = Math.min(points.length, span.end + more);
  while (begin > 0 && begin < span.begin && !/\s/.test(points[begin - 1])) ++begin;
  while (end < points.length && end > span.end && !/\s/.test(points[end])) --end;
  while (begin < span.begin && /\s/.test(points[begin])) ++begin;
  const out: Piece[] = [];
  let at = 0;
  for (const piece of all) {
    const own = Array.from(piece.text);
    const text = own.slice(Math.max(0, begin - at), Math.max(0, end - at)).join('');
    if (text) out.push({ ...piece, text });
    at += own.length;
  }
  const dots = (there: boolean): Piece[] => (there ? [{ text: ' … ', kinds: [], records: new Set(), own: new Set() }] : []);
  return [...dots(begin > 0), ...out, ...dots(end < points.length)];
}
