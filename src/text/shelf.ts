/// Annotations whose notes lie packed until somebody asks for them, and again when others have been asked for since: as
/// objects they would take ten times the memory, and most are asked for once.

import type { Annotation, Division, Report } from '../model/index.ts';

/// What is read again whenever it is asked for, and is alike each time.
type Notes = Omit<Annotation, 'report' | 'division' | 'occurrences'>;

interface Shelved {
  readonly report: Report;
  readonly division: Division;
  readonly read: () => Notes;
}

/// So many lie open: of those that are asked for most are asked for again at once.
const MOST_OPEN = 64;
const open = new Map<Shelved, Notes>();

function notesOf(one: Shelved): Notes {
  const there = open.get(one);
  if (there) return there;
  const notes = one.read();
  if (open.size >= MOST_OPEN) open.delete(open.keys().next().value!);
  open.set(one, notes);
  return notes;
}

const NOTES: readonly (keyof Notes)[] = [
  ...(['sentences', 'times', 'places', 'actors', 'figures', 'statements', 'events', 'problems'] as const),
];

/// What all of them have, told by what each has of its own.
const SHELVED = Object.defineProperties(
  {},
  Object.fromEntries(
    NOTES.map((name) => [
      name,
      {
        get(this: Shelved) {
          return notesOf(this)[name];
        },
      },
    ]),
  ),
);

/// An annotation of that report and division, with the notes that `read` gives.
export function shelve(report: Report, division: Division, read: () => Notes): Annotation {
  return Object.assign(Object.create(SHELVED), { report, division, read });
}

const isShelved = (one: object): one is Shelved => Object.getPrototypeOf(one) === SHELVED;

type Times = Annotation['times'];

/// The same annotation divided otherwise, or with other times, which follow from those that it has. To spread one that is
/// shelved would lose its notes.
export function revised(
  annotation: Annotation,
  { division = annotation.division, times = (same) => same }: Revision,
): Annotation {
  if (!isShelved(annotation)) return { ...annotation, division, times: times(annotation.times) };
  return shelve(annotation.report, division, () => {
    const notes = notesOf(annotation);
    return { ...notes, times: times(notes.times) };
  });
}

interface Revision {
  readonly division?: Division;
  readonly times?: (times: Times) => Times;
}
