/// Places in the text on the page: bringing words into sight, and which words are selected.

import type { Span } from '../../../model/index.ts';

const TRIES = 4;
/// What the head of the page covers.
const HEAD = 100;

/// Blocks above get their true height only when they come into sight: the words are looked for again a few times.
export function showAt(article: Element | null): void {
  let tries = TRIES;
  const show = (): void => {
    const here = article?.querySelector('#here');
    if (!here || (tries === TRIES && isInSight(here))) return;
    here.scrollIntoView({ block: 'center' });
    if (--tries > 0) requestAnimationFrame(show);
  };
  requestAnimationFrame(show);
}

/// Words that one can see already stay where they are.
function isInSight(here: Element): boolean {
  const { top, bottom } = here.getBoundingClientRect();
  return top > HEAD && bottom < window.innerHeight;
}

/// The selected words as offsets into the report's text; null where nothing of it is selected.
export function chosenSpan(): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const from = offsetAt(startContainer, startOffset);
  const to = offsetAt(endContainer, endOffset);
  return from !== null && to !== null && from < to ? { from, to } : null;
}

function offsetAt(node: Node, offset: number): number | null {
  const passage = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.passage');
  if (!passage) return null;
  const range = document.createRange();
  range.selectNodeContents(passage);
  range.setEnd(node, offset);
  return Number(passage.dataset.from) + range.toString().length;
}
