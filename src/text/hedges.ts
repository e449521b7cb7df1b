/// Words before a number that belong to it.

const HEDGES: readonly (readonly string[])[] = [
  ['at', 'least'],
  ['at', 'most'],
  ['more', 'than'],
  ['less', 'than'],
  ['fewer', 'than'],
  ['as', 'many', 'as'],
  ['as', 'few', 'as'],
  ['up', 'to'],
  ['no', 'fewer', 'than'],
  ['no', 'less', 'than'],
  ['no', 'more', 'than'],
  ['close', 'to'],
  ['well', 'over'],
  ['only'],
  ['about'],
  ['around'],
  ['over'],
  ['nearly'],
  ['almost'],
  ['some'],
  ['roughly'],
  ['approximately'],
  ['under'],
];

const BY_WORD = new Map(
  HEDGES.map(([first]) => [first!, HEDGES.filter((words) => words[0] === first)] as const),
);

/// The hedges that begin with a word.
export function hedgesFrom(lower: string): readonly (readonly string[])[] {
  return BY_WORD.get(lower) ?? [];
}
