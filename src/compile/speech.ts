/// Whose claim a mention is: from the report's author through those who relay it to the one whose words they are.

import { actorNamed } from '../lexicon/actors.ts';
import type {
  Actor,
  ActorNote,
  Annotation,
  EventMention,
  Origin,
  Speaker,
  Stance,
  StatementNote,
} from '../model/index.ts';
import { once } from '../text/once.ts';
import type { Speech } from './mention.ts';
import { actorAt } from './parties.ts';
import { type Voice, type Voices, voiceOfActor } from './voices.ts';

/// Who wrote the words of an origin: its agency, else its outlet, else nobody known.
export function authorOf(
  origin: Origin,
  report: Annotation['report'] | undefined,
): { name: string; source: string } {
  const name = origin.agency ?? report?.agency ?? report?.outlet;
  if (name === undefined) return { name: 'agency not stated', source: `origin:${origin.id}` };
  const known = actorNamed(name);
  if (known?.country !== undefined && known.directed) return { name, source: `state:${known.country}` };
  return { name, source: `author:${name.toLowerCase()}` };
}

/// Who says that it was not done denies it: "our aircraft carried out no sorties".
function stanceOn({ status }: Pick<EventMention, 'status'>, said: Stance): Stance {
  return status === 'denied' && said === 'asserts' ? 'denies' : said;
}

export function speechOf(
  annotation: Annotation,
  event: Pick<EventMention, 'statement' | 'status' | 'hedge'>,
  origin: Origin,
  author: { name: string; source: string },
  voices: Voices,
): Speech {
  const note = namedNote(annotation, event.statement);
  const statement = note?.value;
  const voice = statement?.speaker ? voices(statement.speaker) : undefined;
  const base = {
    stance: stanceOn(event, statement?.stance ?? 'asserts'),
    means: meansOf(annotation, note),
    verifies: statement?.verifies ?? false,
    origin: origin.id,
    own: voice === undefined,
    rule: note?.rule ?? 'compile/own-words',
    ...hedgeOf(event.hedge ?? statement?.hedge),
  };
  if (!statement?.speaker || voice === undefined)
    return {
      ...base,
      speakers: [author.name],
      source: author.source,
      sourceName: author.name,
      investigator: false,
    };

  const outer = outerSpeakers(annotation, note!);
  const via = [...outer, ...statement.via].map(voices).filter((one) => one !== undefined);
  const names = [author.name, ...via.map(({ name }) => name), voice.name];
  // A video counts by whoever presents it, not as a witness of its own.
  const presenter = via.at(-1) ?? providerOf(annotation, statement.speaker, voice.name);
  const counted = voice.thing ? (presenter ?? voice) : voice;
  return {
    ...base,
    speakers: names.filter((name, i) => name !== names[i - 1]),
    // An outlet that speaks of itself ("Northern Press could not establish …") is its author.
    source: isAuthor(counted, author.name)
      ? author.source
      : sourceId(counted, via.at(-1)?.country ?? via.at(-1)?.id ?? author.source),
    sourceName: counted.name,
    investigator: counted.investigator || via.some(({ investigator }) => investigator),
  };
}

const isAuthor = ({ name }: Voice, author: string): boolean => name.toLowerCase() === author.toLowerCase();

/// The statement itself; where it names nobody ("was expected to") and stands inside another, that one.
function namedNote({ statements }: Annotation, index: number | undefined): StatementNote | undefined {
  const own = index === undefined ? undefined : statements[index];
  let note = own;
  for (let hops = 0; note !== undefined && !note.value.speaker && hops < 4; hops++) {
    note = note.value.inside === undefined ? undefined : statements[note.value.inside];
  }
  return note ?? own;
}

const hedgeOf = (hedge: string | undefined): { hedge?: string } => (hedge === undefined ? {} : { hedge });

/// Speakers of the statements inside whose content this one stands, outermost first.
function outerSpeakers({ statements }: Annotation, note: StatementNote): Speaker[] {
  const out: Speaker[] = [];
  let at = note.value.inside;
  for (let hops = 0; at !== undefined && hops < 4; hops++) {
    const outer = statements[at]?.value;
    if (outer?.speaker) out.unshift(...outer.via, outer.speaker);
    at = outer?.inside;
  }
  return out;
}

/// The organs of one state are one source: its ministry does not corroborate its army.
function sourceId(voice: Voice, outer: string): string {
  if (voice.state && voice.country !== undefined) return `state:${voice.country}`;
  // "Residents", "journalists", "an official": nobody can tell whether two reports mean the same ones.
  if (voice.unnamed) return `unnamed:${voice.country ?? outer}`;
  return voice.id ?? `voice:${voice.name.toLowerCase()}`;
}

const RELEASE =
  /\b(?:releas|publish|post|film|record|tak|shot|provid|obtain|broadcast|air|distribut|circulat)\w*\b/iu;

/// Whose video it is: the nearest actor in a sentence of the same story that names the thing and its release.
function providerOf(annotation: Annotation, speaker: Speaker, name: string): Voice | undefined {
  const noun = name.toLowerCase().split(/\s+/u).at(-1) ?? '';
  const known = providersOf(annotation);
  if (!known.has(noun)) known.set(noun, firstProvider(annotation, noun));
  const provider = known.get(noun);
  return provider && provider.from <= speaker.to + 4000 ? provider.voice : undefined;
}

interface Provider {
  /// Where its sentence begins.
  readonly from: number;
  readonly voice: Voice;
}

const providersOf = once(
  (_: Annotation) => new Map<string, Provider | undefined>(),
  ({ actors }) => actors,
);

function firstProvider(annotation: Annotation, noun: string): Provider | undefined {
  const { report, sentences, actors } = annotation;
  const kin = THINGS.find((set) => set.includes(noun)) ?? [noun];
  let next = 0;
  for (const { from, to } of sentences) {
    while (next < actors.length && actors[next]!.from < from) next++;
    const words = report.text.slice(from, to);
    const lower = words.toLowerCase();
    if (!kin.some((thing) => lower.includes(thing)) || !RELEASE.test(words)) continue;
    let at = next;
    while (at < actors.length && actors[at]!.from < to && !mayProvide(actors[at]!, to)) at++;
    const found = actorAt(annotation, at < actors.length && actors[at]!.from < to ? at : undefined);
    if (found !== undefined) return { from, voice: voiceOfActor(found) };
  }
  return undefined;
}

const mayProvide = ({ to, value }: ActorNote, end: number): boolean =>
  to <= end && value.kind !== 'nationality' && isAgent(value);

const isAgent = ({ kind }: Actor): boolean => kind === 'organisation' || kind === 'group' || kind === 'state';

/// Nouns that name one kind of material.
const THINGS: readonly (readonly string[])[] = [
  ['video', 'footage', 'film', 'clip', 'videos', 'recording'],
  ['photo', 'photos', 'photograph', 'photographs', 'image', 'images', 'picture', 'pictures'],
  ['report', 'statement', 'document', 'documents'],
];

/// Kinds of evidence that the statement itself or, for the same speaker, the story around it names.
function meansOf(annotation: Annotation, note: StatementNote | undefined): readonly string[] {
  if (note === undefined) return [];
  const own = note.value.evidence ?? [];
  const body = bodyOf(annotation, note);
  if (body === undefined) return [...new Set(own)].sort();
  return [...new Set([...own, ...(meansByBody(annotation).get(body) ?? [])])].sort();
}

/// What each organisation that speaks in a report goes by, in any of its statements.
const meansByBody = once(
  (annotation: Annotation): ReadonlyMap<string, ReadonlySet<string>> => {
    const means = new Map<string, Set<string>>();
    for (const note of annotation.statements) {
      const body = note.value.evidence === undefined ? undefined : bodyOf(annotation, note);
      if (body === undefined) continue;
      const known = means.get(body) ?? new Set();
      for (const kind of note.value.evidence!) known.add(kind);
      means.set(body, known);
    }
    return means;
  },
  ({ statements }) => statements,
);

/// The organisation that a speaker belongs to or is.
function bodyOf(annotation: Annotation, { value }: StatementNote): string | undefined {
  const actor = actorAt(annotation, value.speaker?.actor);
  return actor?.of ?? actor?.actor;
}
