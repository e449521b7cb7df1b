/// The values of an incident, one by one: what the rules propose is italic, what a person decided upright, with who.

import type { ComponentChildren, JSX } from 'preact';
import type { AssumedBy, DayAssumedBy, Decided, Incident, Slot } from '../../../model/index.ts';
import { whenWords } from '../../../time/index.ts';
import { HedgeMark } from '../../parts/marks.tsx';
import { groupBy, typeWords, whereWords } from '../../parts/words.ts';
import { Signature } from '../../review/decided.tsx';
import { about, type Subject } from '../../review/deeds.ts';
import { useDesk } from '../../review/desk.tsx';

const SINGLE: ReadonlySet<Slot> = new Set(['event', 'time', 'place', 'status']);

const TIME_PRECISION: Readonly<Record<Incident['timePrecision'], string>> = {
  1: 'known to the day',
  2: 'known to a few days',
  3: 'known to the week',
  4: 'known to the month',
  5: 'not known within a month',
};

const ASSUMED: Readonly<Record<AssumedBy, string>> = {
  around: 'assumed: told of beside it',
  lead: 'assumed: where the report begins',
  dateline: 'assumed: where the report was sent from',
};

const DAY_ASSUMED: Readonly<Record<DayAssumedBy, string>> = {
  around: 'assumed: what is told right before it',
  lead: 'assumed: the day of which the report begins to tell',
  report: 'assumed: the report begins with it',
};

export function Values({ incident }: { readonly incident: Incident }): JSX.Element {
  const { agents, targets, instruments, figures, type, acled, status, edtf, place } = incident;
  const responsible = heldResponsible(incident);
  const blamed = incident.review?.decided.some(({ slot }) => slot === 'responsibility') ?? false;
  const at =
    place?.lat != null && place.lon != null ? ` · ${place.lat.toFixed(3)}, ${place.lon.toFixed(3)}` : '';
  return (
    <>
      <p class="by-touch">Touch a value to accept, correct or reject it</p>
      <dl class="facts values">
        <Fact name="When">
          <Value {...{ incident }} slot="time" words={edtf} shown={whenWords(edtf)}>
            <code>{edtf}</code> {TIME_PRECISION[incident.timePrecision]}
            {incident.timeAssumed && ` · ${DAY_ASSUMED[incident.timeAssumed]}`}
          </Value>
        </Fact>
        <Fact name="Where">
          {place ? (
            <Value
              {...{ incident }}
              slot="place"
              words={place.name}
              shown={[place.name, ...place.within].join(', ')}
            >
              {whereWords(place.precision, place.radiusKm)}
              {at}
              {place.assumed && ` · ${ASSUMED[place.assumed]}`}
            </Value>
          ) : (
            <Another {...{ incident }} slot="place" none />
          )}
        </Fact>
        <Fact name="By">
          {agents.map(({ name }) => (
            <Value {...{ incident }} slot="agent" words={name} />
          ))}
          <Another {...{ incident }} slot="agent" none={agents.length === 0} />
        </Fact>
        <Fact name="To">
          {targets.map(({ name, effect }) => (
            <Value
              {...{ incident }}
              slot="target"
              words={effect === undefined ? name : `${name}: ${effect}`}
              shown={effect && effect !== 'none' ? `${name} (${effect})` : name}
            />
          ))}
          <Another {...{ incident }} slot="target" none={targets.length === 0} />
        </Fact>
        {(responsible.length > 0 || blamed) && (
          <Fact name="Held responsible">
            {responsible.map((name) => (
              <Value {...{ incident }} slot="responsibility" words={name} />
            ))}
            <Another {...{ incident }} slot="responsibility" none={responsible.length === 0} />
          </Fact>
        )}
        <Fact name="With">
          {instruments.map((name) => (
            <Value {...{ incident }} slot="instrument" words={name} />
          ))}
          <Another {...{ incident }} slot="instrument" none={instruments.length === 0} />
        </Fact>
        <Fact name="How many">
          {distinct(figures).map(({ words, hedge, effect, state }) => (
            <Value {...{ incident }} slot="figure" words={words} before={<HedgeMark hedge={hedge} />}>
              {effect && !words.includes(effect) && `${effect}, `}
              {state}
            </Value>
          ))}
          <Another {...{ incident }} slot="figure" none={figures.length === 0} />
        </Fact>
        <Fact name="Kind">
          <Value {...{ incident }} slot="event" words={type} shown={typeWords(type)}>
            {acled && `ACLED: ${acled}`}
          </Value>
        </Fact>
        <Fact name="Status">
          <Value
            {...{ incident }}
            slot="status"
            words={decidedOn(incident, 'status', status)?.value ?? status}
          />
        </Fact>
      </dl>
    </>
  );
}

/// The same words by several speakers are one value to decide about; who says which stands in the table below.
function distinct(figures: Incident['figures']): Incident['figures'] {
  return [...groupBy(figures, ({ words, effect }) => `${words.toLowerCase()} ${effect ?? ''}`).values()].map(
    ([first]) => first!,
  );
}

function Fact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface ValueProps {
  readonly incident: Incident;
  readonly slot: Slot;
  readonly words: string;
  readonly shown?: string;
  readonly before?: ComponentChildren;
  readonly children?: ComponentChildren;
}

function Value({ incident, slot, words, shown = words, before, children }: ValueProps): JSX.Element {
  const decided = decidedOn(incident, slot, words);
  const subject = subjectOfValue(incident, slot, words);
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys go from value to value by j and k. */}
      <div
        class="value"
        tabIndex={-1}
        data-stop="value"
        data-slot={slot}
        data-words={words}
        onClick={focusHere}
      >
        {before}
        <span class={decided ? 'said' : 'said proposed'}>{shown}</span>
        <span class="quiet">{children}</span>
        {decided ? <Signature decided={decided} /> : <span class="stands">proposed</span>}
        <ValueDeeds subject={subject} accepted={decided?.kind === 'accept'} />
      </div>
      {rejectedOf(incident, slot, words)}
    </>
  );
}

/// Not every browser gives the focus to what a finger touches.
function focusHere({ currentTarget, target }: MouseEvent): void {
  if ((target as Element).closest('a, button') === null) (currentTarget as HTMLElement).focus();
}

interface AnotherProps {
  readonly incident: Incident;
  readonly slot: Slot;
  /// Whether nothing stands there yet.
  readonly none: boolean;
}

/// A slot can be given a value that no report tells.
function Another({ incident, slot, none }: AnotherProps): JSX.Element {
  const desk = useDesk();
  const rejected = incident.review?.decided.filter((one) => one.slot === slot && one.kind === 'reject') ?? [];
  return (
    <>
      <div class="value" tabIndex={-1} data-stop="value" data-slot={slot} data-words="">
        {none && <span class="quiet">not stated</span>}
        <span class="deeds">
          <button type="button" onClick={() => desk.start('correct', subjectOfValue(incident, slot, ''))}>
            <kbd>c</kbd> Add
          </button>
        </span>
      </div>
      {none && rejected.map((one) => <Struck decided={one} />)}
    </>
  );
}

/// Whom reports hold responsible; what people rejected of that stands below, struck.
function heldResponsible({ claims, review }: Incident): readonly string[] {
  const decided = review?.decided.filter(({ slot }) => slot === 'responsibility') ?? [];
  const replaced = decided.flatMap(({ kind, value, proposed }) =>
    kind === 'reject' ? [value] : [proposed ?? ''],
  );
  const told = claims.filter(({ slot }) => slot === 'responsibility').map(({ value }) => value);
  const given = decided.filter(({ kind }) => kind !== 'reject').map(({ value }) => value);
  return [...new Set([...told.filter((one) => !replaced.some((other) => alike(one, other))), ...given])];
}

/// Rejected values stand behind the last one of their slot.
function rejectedOf(incident: Incident, slot: Slot, words: string): ComponentChildren {
  const last = lastOf(incident, slot);
  if (last !== undefined && last !== words) return null;
  return incident.review?.decided
    .filter((one) => one.slot === slot && one.kind === 'reject')
    .map((one) => <Struck decided={one} />);
}

function lastOf(incident: Incident, slot: Slot): string | undefined {
  const { agents, targets, instruments, figures } = incident;
  const target = targets.at(-1);
  const told = target?.effect === undefined ? target?.name : `${target.name}: ${target.effect}`;
  if (slot === 'agent') return agents.at(-1)?.name;
  if (slot === 'target') return told;
  if (slot === 'instrument') return instruments.at(-1);
  if (slot === 'responsibility') return heldResponsible(incident).at(-1);
  return slot === 'figure' ? figures.at(-1)?.words : undefined;
}

function Struck({ decided }: { readonly decided: Decided }): JSX.Element {
  return (
    <div class="value struck">
      <s>{decided.value}</s>
      <Signature decided={decided} />
    </div>
  );
}

function ValueDeeds({
  subject,
  accepted,
}: {
  readonly subject: Subject;
  readonly accepted: boolean;
}): JSX.Element {
  const desk = useDesk();
  return (
    <span class="deeds">
      {!accepted && (
        <button type="button" onClick={() => desk.start('accept', subject)}>
          Accept
        </button>
      )}
      <button type="button" onClick={() => desk.start('correct', subject)}>
        Correct
      </button>
      {subject.value && subject.value.slot !== 'event' && subject.value.slot !== 'status' && (
        <button type="button" onClick={() => desk.start('reject', subject)}>
          Reject
        </button>
      )}
      {subject.value && !SINGLE.has(subject.value.slot) && (
        <button type="button" onClick={() => desk.start('correct', anotherOf(subject))}>
          Add
        </button>
      )}
    </span>
  );
}

/// A further value of the same slot.
function anotherOf({ value, ...subject }: Subject): Subject {
  return { ...subject, ...(value && { value: { slot: value.slot, words: '' } }) };
}

function decidedOn({ review }: Incident, slot: Slot, words: string): Decided | undefined {
  return review?.decided.findLast(
    (one) => one.slot === slot && one.kind !== 'reject' && (SINGLE.has(slot) || alike(one.value, words)),
  );
}

function alike(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();
  return plain(a) === plain(b) || plain(b).startsWith(`${plain(a)}: `);
}

export function subjectOfValue(incident: Incident, slot: Slot, words: string): Subject {
  return { incidents: [about(incident)], incident, value: { slot, words } };
}
