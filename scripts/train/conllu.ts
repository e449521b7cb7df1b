/// Reads CoNLL-U treebanks.

import { readFileSync } from 'node:fs';

export interface Word {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly relation: string;
  /// Offsets into the sentence's text.
  readonly from: number;
  readonly to: number;
}

export interface TreeSentence {
  readonly text: string;
  readonly words: readonly Word[];
  readonly startsParagraph: boolean;
  readonly document: number;
}

export function readTreebank(path: string): TreeSentence[] {
  let document = 0;
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .filter((block) => block.trim() !== '')
    .map((block) => {
      if (block.includes('# newdoc')) document++;
      return readSentence(block, document);
    });
}

function readSentence(block: string, document: number): TreeSentence {
  const words: Word[] = [];
  let text = '';
  let group: { last: number; at: number; to: number; space: boolean } | null = null;
  for (const line of block.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const f = line.split('\t');
    const id = f[0]!;
    if (id.includes('.')) continue;
    const space = !f[9]!.includes('SpaceAfter=No');
    if (id.includes('-')) {
      group = { last: Number(id.split('-')[1]), at: text.length, to: text.length + f[1]!.length, space };
      text += f[1]! + (space ? ' ' : '');
      continue;
    }
    const inside: typeof group = group;
    const from = inside ? Math.min(inside.at, inside.to) : text.length;
    const to = inside ? Math.min(from + f[1]!.length, inside.to) : from + f[1]!.length;
    if (inside) {
      inside.at = to;
      if (Number(id) === inside.last) group = null;
    } else text += f[1]! + (space ? ' ' : '');
    words.push({
      ...{ form: f[1]!, lemma: f[2]!, upos: f[3]!, xpos: f[4]!, head: Number(f[6]), relation: f[7]! },
      ...{ from, to },
    });
  }
  return { text: text.trimEnd(), words, startsParagraph: /# newpar|# newdoc/.test(block), document };
}
