/// Changes to what stands in the search box.

/// The question with one limit more, in place of one of its kind.
export function narrowed(asked: string, kind: 'outlet' | 'year', value: string): string {
  const plain = value.replaceAll('"', ' ').trim();
  const kept = asked.replace(
    kind === 'outlet' ? /\s*\boutlet:(?:"[^"]*"?|\S+)/g : /\s*\b(?:since|until|after|before|from|to):\S+/g,
    '',
  );
  const limit = kind === 'outlet' ? `outlet:"${plain}"` : `since:${plain} until:${plain}`;
  return `${kept.trim()} ${limit}`.trim();
}
