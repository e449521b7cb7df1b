/// Programs that find copies, in one shape: ours, MinHash with LSH from two packages, and a plain index of word runs.

import { MinHash as Sketch } from 'bloom-filters';
import minhashes, { type Signature } from 'minhash';
import { keepDerivations } from '../../src/compare/derive.ts';
import { keepCopyGroups } from '../../src/compare/groups.ts';
import { type Comparable, createComparer } from '../../src/compare/index.ts';
import { keepOrigins } from '../../src/compare/origins.ts';
import { findSeams } from '../../src/compare/seams.ts';
import { divide } from '../../src/divide/index.ts';
import { copiesJson, originsJson } from '../../src/export/copies.ts';
import type { Report } from '../../src/model/index.ts';
import { hashText } from '../../src/text/hash.ts';
import { finish } from '../../src/text/steps.ts';
import { originsOfPairs, type UnitPair, unitsOf } from './units.ts';

export interface Member {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}
/// The parts of the contract's `relate` that tell of copies.
export interface Copies {
  readonly copies: readonly { readonly members: readonly Member[] }[];
  readonly origins: readonly { readonly id: string; readonly origin: string; readonly share: number }[];
}
/// `held` is what a process that goes on would keep in memory.
export interface Run {
  readonly held: unknown;
  readonly found: () => Copies;
}

/// How a peer is set. `words` in a shingle; `unit` is what is laid beside another.
export interface Setting {
  readonly unit: 'paragraph' | 'report';
  readonly words: number;
  /// Of signatures: their length, and how many values are one band.
  readonly hashes: number;
  readonly band: number;
}
/// Pairs that reach a threshold: of the likeness that a peer gives, so that thresholds are tried without another run.
export interface PeerRun {
  readonly held: unknown;
  readonly pairs: readonly (UnitPair & { readonly likeness: number })[];
}

export const compareOurs = (reports: readonly Report[]): Run => {
  const comparer = createComparer();
  const comparison = comparer.compare(divided(reports));
  return { held: [comparer, comparison], found: () => found(comparison) };
};

/// Without stories, which no peer has.
export const compareOursAlone = (reports: readonly Report[]): Run => {
  const derivations = keepDerivations();
  const copyGroups = keepCopyGroups();
  const texts = finish(derivations.update(divided(reports)));
  const groups = copyGroups.update(texts);
  const seams = new Map(texts.map((each) => [each.report.id, findSeams(each)]));
  const { origins } = keepOrigins().update(texts, groups, seams);
  const comparison = { copies: groups.map(({ group }) => group), origins };
  return { held: [derivations, copyGroups, comparison], found: () => found(comparison) };
};

const divided = (reports: readonly Report[]): readonly Comparable[] =>
  reports.map((report) => ({ report, division: divide(report) }));

const found = (comparison: Parameters<typeof copiesJson>[0] & Parameters<typeof originsJson>[0]): Copies => ({
  copies: copiesJson(comparison),
  origins: originsJson(comparison),
});

/// Pairs of a peer that are alike enough, as copies.
export function copiesOf(reports: readonly Report[], { pairs }: PeerRun, least: number): Copies {
  const alike = pairs.filter(({ likeness }) => likeness >= least);
  return {
    copies: alike.map(({ earlier, later }) => ({ members: [earlier, later] })),
    origins: originsOfPairs(reports, alike),
  };
}

export type Peer = (reports: readonly Report[], setting: Setting) => PeerRun;

/// `minhash` with its own LSH.
const minhash: Peer = (reports, { unit, words, hashes, band }) =>
  bySignatures(reports, { unit, words, band }, (runs) => {
    const signature = new minhashes.Minhash({ numPerm: hashes, seed: 1 });
    for (const run of runs) signature.update(run);
    return signature;
  });

/// `bloom-filters` has signatures and no LSH: they are cut into bands by the other package.
const bloomFilters: Peer = (reports, { unit, words, hashes, band }) => {
  const functions = hashFunctions(hashes);
  return bySignatures(reports, { unit, words, band }, (runs) => {
    const sketch = new Sketch(hashes, functions);
    sketch.bulkLoad(runs.map((run) => hashText(run, 7) & (LARGEST - 1)));
    return { hashvalues: sketch._signature };
  });
};

/// Products of two numbers below it are exact.
const LARGEST = 1 << 26;
/// The least prime above.
const PRIME = 67_108_879;

/// The package draws them by chance; here they are the same in each run.
function hashFunctions(count: number) {
  const draw = (i: number, seed: number) => (hashText(String(i), seed) & (LARGEST - 2)) + 1;
  return Array.from({ length: count }, (_, i) => ({ a: draw(i, 1), b: draw(i, 2), c: PRIME }));
}

interface Signed {
  readonly key: string;
  readonly member: Member;
  readonly hashvalues: readonly number[];
}

function bySignatures(
  reports: readonly Report[],
  { unit, words, band }: Pick<Setting, 'unit' | 'words' | 'band'>,
  sign: (runs: readonly string[]) => Signature,
): PeerRun {
  const bands = new minhashes.LshIndex({ bandSize: band });
  const before = new Map<string, Signed>();
  const pairs: (UnitPair & { likeness: number })[] = [];
  for (const one of signed(reports, unit, words, sign)) {
    // The package keeps the bands with what it is given: another size needs another object.
    const signature = { hashvalues: one.hashvalues };
    bands.insert(one.key, signature);
    for (const key of bands.query(signature)) {
      const other = before.get(key);
      if (other === undefined || other.member.id === one.member.id) continue;
      const likeness = shareOfEqual(one.hashvalues, other.hashvalues);
      pairs.push({ earlier: other.member, later: one.member, likeness });
    }
    before.set(one.key, one);
  }
  return { held: [bands, before], pairs };
}

/// By list of reports, what was signed with which setting: other bands need no other signatures.
const signatures = new WeakMap<readonly Report[], Map<string, readonly Signed[]>>();

function signed(
  reports: readonly Report[],
  unit: string,
  words: number,
  sign: (runs: readonly string[]) => Signature,
): readonly Signed[] {
  const known = signatures.get(reports) ?? new Map<string, readonly Signed[]>();
  signatures.set(reports, known);
  const before = known.get(`${unit} ${words}`);
  if (before) return before;
  const all = [...unitsOf(reports, unit, words)].map(({ key, member, runs }) => ({
    ...{ key, member, hashvalues: sign(runs).hashvalues },
  }));
  known.set(`${unit} ${words}`, all);
  return all;
}

function shareOfEqual(a: readonly number[], b: readonly number[]): number {
  let equal = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) equal++;
  return equal / a.length;
}

/// From each run of words to the units that hold it; likeness is the share of the shorter unit's runs that both hold.
const runIndex: Peer = (reports, { unit, words }) => {
  const index = new Map<string, number[]>();
  const units: { readonly member: Member; readonly size: number }[] = [];
  const pairs: (UnitPair & { likeness: number })[] = [];
  for (const { member, runs } of unitsOf(reports, unit, words)) {
    const shared = new Map<number, number>();
    for (const run of runs) {
      const holders = index.get(run);
      for (const other of holders ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (holders) holders.push(units.length);
      else index.set(run, [units.length]);
    }
    for (const [other, count] of shared) {
      const { member: earlier, size } = units[other]!;
      if (earlier.id === member.id) continue;
      pairs.push({ earlier, later: member, likeness: count / Math.min(size, runs.length) });
    }
    units.push({ member, size: runs.length });
  }
  return { held: [index, units], pairs };
};

export const PEERS: Readonly<Record<string, Peer>> = {
  minhash,
  'bloom-filters': bloomFilters,
  'word runs': runIndex,
};
