/// Which mentions are compared, and what is said of a pair.

import type { Link, Reason } from '../model/index.ts';
import type { Mention } from './mention.ts';
import { type Finding, SAME, UNSURE } from './score/weights.ts';
import { findingsFor, scoreOf } from './score.ts';
import type { Decision } from './verdicts.ts';

/// What is said of a pair, `a` before `b` in rank; undefined where nothing ties them.
export function answer(a: Mention, b: Mention, decided: Decision | undefined): Link | undefined {
  if (decided) {
    const words = `${decided.by}: ${decided.reason}`;
    const reasons = [{ feature: 'verdict', weight: decided.answer === 'same' ? 100 : -100, words }];
    return { a: a.ref, b: b.ref, answer: decided.answer, score: reasons[0]!.weight, reasons, by: 'analyst' };
  }
  const found = findingsFor(a, b, UNSURE);
  if (found === undefined) return undefined;
  const score = scoreOf(found);
  if (score < UNSURE) return undefined;
  const reasons = found.map((one) => reasonOf(one, a, b));
  return { a: a.ref, b: b.ref, answer: score >= SAME ? 'same' : 'unsure', score, reasons, by: 'rules' };
}

/// Reasons that are remembered: an archive gives the same ones over and over ("both are attack").
const REMEMBERED = 20_000;
const reasons = new Map<string, Reason>();

/// What was found, in words; the same object where the same was found of another pair.
function reasonOf({ feature, weight, words: inWords }: Finding, a: Mention, b: Mention): Reason {
  const words = inWords(a, b);
  const before = reasons.get(words);
  if (before?.feature === feature && before.weight === weight) return before;
  if (reasons.size >= REMEMBERED) reasons.clear();
  const reason = { feature, weight, words };
  reasons.set(words, reason);
  return reason;
}

/// The keys by which a mention is found: the report's words, a story, a place, a party, a month.
export function keysOf(mention: Mention): readonly string[] {
  const { family, place, agents, targets, time, annotation, story } = mention;
  const keys = [`report ${annotation.report.id} ${family}`];
  if (story !== undefined) keys.push(`story ${story} ${mention.type}`);
  if (place) for (const where of [place.key, ...place.within.slice(0, 3)]) keys.push(`place ${where}`);
  for (const { id, placeKey, head } of [...agents, ...targets]) {
    if (id !== undefined) keys.push(`party ${id} ${family}`);
    if (placeKey !== undefined) keys.push(`place ${placeKey}`);
    if (id === undefined && placeKey === undefined && head !== '') keys.push(`head ${head} ${family}`);
  }
  if (time.begin !== null) keys.push(`month ${time.begin.slice(0, 7)} ${family}`);
  return [...new Set(keys)];
}
