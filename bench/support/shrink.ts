/// Makes a text that fails as short as can be, taking away ever smaller pieces while it goes on failing alike.

export function shrunk(text: string, fails: (text: string) => boolean): string {
  let small = text;
  for (let size = Math.ceil(small.length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < small.length; ) {
      const shorter = small.slice(0, at) + small.slice(at + size);
      if (fails(shorter)) small = shorter;
      else at += size;
    }
  }
  return small;
}
