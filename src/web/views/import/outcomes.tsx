/// An import file by file: first what was kept aside or is doubtful, then all that went well.

import type { JSX } from 'preact';
import type { FileOutcome, ImportDetail } from '../../../model/index.ts';
import { useAnswer } from '../../app/api.ts';
import { Failed } from '../../app/missing.tsx';
import { numberWords, plural } from '../../parts/words.ts';

/// More rows than anybody reads are not drawn; they are counted, and in the interface.
const MOST_ROWS = 500;

export function Outcomes({ id }: { readonly id: string }): JSX.Element {
  const { value, failure } = useAnswer<ImportDetail>(`/imports/${encodeURIComponent(id)}`);
  if (failure) return <Failed failure={failure} />;
  const all = value?.outcomes ?? [];
  const shown = [...all.filter(isDoubtful), ...all.filter((one) => !isDoubtful(one))].slice(0, MOST_ROWS);
  return (
    <>
      <table class="outcomes">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Added</th>
            <th scope="col">Already there</th>
            <th scope="col">What to know</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one, index) => (
            <Row key={index} outcome={one} />
          ))}
        </tbody>
      </table>
      {all.length > shown.length && <p class="quiet">and {plural(all.length - shown.length, 'more file')}</p>}
    </>
  );
}

function isDoubtful({ problemCount, added, already }: FileOutcome): boolean {
  return problemCount > 0 || added + already === 0;
}

function Row({ outcome }: { readonly outcome: FileOutcome }): JSX.Element {
  const { name, added, already, problems, problemCount } = outcome;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{numberWords(added)}</td>
      <td>{numberWords(already)}</td>
      <td>
        {added + already === 0 && <strong>Kept aside. </strong>}
        {problems.map(({ source, message }, index) => (
          <p key={index}>
            {source && source !== name ? `${source}: ` : ''}
            {message}
          </p>
        ))}
        {problemCount > problems.length && (
          <p class="quiet">and {numberWords(problemCount - problems.length)} more</p>
        )}
      </td>
    </tr>
  );
}
