/// What has to be chosen or typed for a deed, beside its reason.

import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  type Effect,
  EVENT_STATUSES,
  type EventStatus,
  type Facets,
  type GradeLevel,
  OUTCOMES,
  type Slot,
  type SlotValue,
  STANDINGS,
  STATUS_OF,
  type Standing,
} from '../../model/index.ts';
import { daysOfEdtf, whenWords } from '../../time/index.ts';
import { useAnswer } from '../app/api.ts';
import { GradeMark } from '../parts/marks.tsx';
import { GRADES } from '../parts/shapes.ts';
import { analyst } from './analyst.ts';
import type { DeedKind, Given, Subject } from './deeds.ts';
import { FigureFields, figureGiven } from './figure-fields.tsx';

interface FieldProps {
  readonly kind: DeedKind;
  readonly subject: Subject;
}

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  verified: 'Verified: checked by us, and it holds',
  unverifiable: 'Unverifiable: looked into, and it cannot be settled',
  'not-yet-verified': 'Not yet verified: nobody has settled it',
};

export function Fields({ kind, subject }: FieldProps): JSX.Element | null {
  if (kind === 'grade') {
    return (
      <Choice name="level">
        {GRADES.map((level, i) => [level, <GradeMark level={level} />, i === 0] as const)}
      </Choice>
    );
  }
  if (kind === 'standing') {
    return (
      <Choice name="standing">
        {STANDINGS.map((one, i) => [one, STANDING_WORDS[one], i === 0] as const)}
      </Choice>
    );
  }
  if (kind === 'assign') return <Assignee />;
  if (kind === 'correct' && subject.value) return <ValueFields subject={subject} slot={subject.value.slot} />;
  return null;
}

interface ChoiceProps {
  readonly name: string;
  readonly children: readonly (readonly [value: string, label: ComponentChildren, first: boolean])[];
}

function Choice({ name, children }: ChoiceProps): JSX.Element {
  return (
    <fieldset class="choice">
      {children.map(([value, label, first]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} required data-first={first ? '' : undefined} />{' '}
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function Assignee(): JSX.Element {
  return (
    <label class="field">
      <span>
        Name <em>empty for nobody</em>
      </span>
      <input name="to" maxLength={80} defaultValue={analyst()} data-first="" />
    </label>
  );
}

const EFFECTS: readonly Effect[] = [
  'killed',
  'injured',
  'displaced',
  'captured',
  'destroyed',
  'damaged',
  'none',
];

function ValueFields({ subject, slot }: { readonly subject: Subject; readonly slot: Slot }): JSX.Element {
  const words = subject.value?.words ?? '';
  switch (slot) {
    case 'time':
      return <TimeField words={words} />;
    case 'place':
      return <PlaceFields subject={subject} />;
    case 'figure':
      return <FigureFields subject={subject} />;
    case 'status':
      return (
        <Choice name="status">
          {[...EVENT_STATUSES, ...OUTCOMES].map((one, i) => [one, one, i === 0] as const)}
        </Choice>
      );
    case 'event':
      return <KindField subject={subject} />;
    case 'target': {
      const [name = '', effect = ''] = words.split(': ');
      return (
        <>
          <NameField words={name} />
          <label class="field">
            <span>What became of it</span>
            <select name="effect">
              <option value="">not said</option>
              {EFFECTS.map((one) => (
                <option selected={one === effect}>{one}</option>
              ))}
            </select>
          </label>
        </>
      );
    }
    default:
      return <NameField words={words} />;
  }
}

function NameField({ words }: { readonly words: string }): JSX.Element {
  return (
    <label class="field">
      <span>As it should be</span>
      <input name="name" required maxLength={400} defaultValue={words} data-first="" />
    </label>
  );
}

function TimeField({ words }: { readonly words: string }): JSX.Element {
  const [edtf, set] = useState(words);
  const known = daysOfEdtf(edtf) !== undefined;
  return (
    <label class="field">
      <span>As it should be, EDTF</span>
      <input
        name="edtf"
        required
        maxLength={100}
        value={edtf}
        data-first=""
        onInput={(event) => {
          const input = event.currentTarget as HTMLInputElement;
          set(input.value);
          const fine = daysOfEdtf(input.value) !== undefined;
          input.setCustomValidity(
            fine ? '' : 'Such as 2016-11-20, 2016-11, 2016-11-17/2016-12-13 or [..2017-01-20]',
          );
        }}
      />
      <small>{known ? whenWords(edtf) : 'such as 2016-11-20, 2016-11-17/2016-12-13, [..2017-01-20]'}</small>
    </label>
  );
}

function PlaceFields({ subject }: { readonly subject: Subject }): JSX.Element {
  const { value } = useAnswer<Facets>('/incidents/facets');
  const now = subject.incident?.place;
  return (
    <>
      <label class="field">
        <span>As it should be</span>
        <input
          name="name"
          required
          maxLength={400}
          list="places-known"
          data-first=""
          defaultValue={now?.name ?? ''}
        />
        <datalist id="places-known">
          {value?.places.map((one) => (
            <option value={one.value} />
          ))}
        </datalist>
      </label>
      <div class="fields">
        {(['lat', 'lon', 'radiusKm'] as const).map((name) => (
          <label class="field">
            <span>{{ lat: 'Latitude', lon: 'Longitude', radiusKm: 'Radius, km' }[name]}</span>
            <input
              name={name}
              type="number"
              step="any"
              min={name === 'radiusKm' ? 0 : -180}
              max={name === 'radiusKm' ? 5000 : 180}
            />
          </label>
        ))}
      </div>
      <small class="hint">
        Without a latitude and longitude, the place as the reports know it by this name.
      </small>
    </>
  );
}

function KindField({ subject }: { readonly subject: Subject }): JSX.Element {
  const { value } = useAnswer<Facets>('/incidents/facets');
  return (
    <label class="field">
      <span>Kind of event</span>
      <input
        name="type"
        required
        list="types-known"
        data-first=""
        defaultValue={subject.incident?.type ?? ''}
      />
      <datalist id="types-known">
        {value?.types.map((one) => (
          <option value={one.value} />
        ))}
      </datalist>
    </label>
  );
}

/// What the form holds, in the terms of the deed.
export function givenOf(kind: DeedKind, subject: Subject, text: (name: string) => string): Given {
  if (kind === 'grade') return { level: text('level') as GradeLevel };
  if (kind === 'standing') return { standing: text('standing') as Standing };
  if (kind === 'assign') return { to: text('to') };
  if (kind === 'correct' && subject.value) return { value: valueGiven(subject.value.slot, subject, text) };
  return {};
}

function valueGiven(slot: Slot, subject: Subject, text: (name: string) => string): SlotValue {
  switch (slot) {
    case 'time':
      return { slot, edtf: text('edtf') };
    case 'status': {
      const became = OUTCOMES.find((one) => one === text('status'));
      return became
        ? { slot, status: STATUS_OF[became], became }
        : { slot, status: text('status') as EventStatus };
    }
    case 'event':
      return { slot, type: text('type') };
    case 'place': {
      const numbers = ['lat', 'lon', 'radiusKm'].flatMap((name) =>
        text(name) === '' ? [] : [[name, Number(text(name))] as const],
      );
      return { slot, name: text('name'), ...Object.fromEntries(numbers) };
    }
    case 'target': {
      const effect = text('effect');
      return { slot, name: text('name'), ...(effect === '' ? {} : { effect: effect as Effect }) };
    }
    case 'figure':
      return figureGiven(subject, text);
    default:
      return { slot, name: text('name') };
  }
}
