/// The same text as the engine keeps it for names of properties: one copy of each, so that two are compared by where
/// they lie and not letter by letter. For words that are compared again and again; it costs about a microsecond.

export function interned<T extends string>(text: T): T {
  // A name in digits alone is a number to the engine; short strings in JSON are kept like names.
  if (/^\d{1,10}$/.test(text)) return JSON.parse(`"${text}"`) as T;
  const bag = Object.create(null) as Record<string, true>;
  bag[text] = true;
  return Object.keys(bag)[0] as T;
}
