/// The interface for other programs, readable: made from the same description that other programs read.

import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../app/api.ts';
import { Frame } from '../../app/frame.tsx';
import { Missing } from '../../app/missing.tsx';
import { type Address, byTag, type Description, nameOf, type Schema, typeWords } from './openapi.ts';

const BASE = '/api/v1';

export default function Reference(): JSX.Element {
  const answer = useAnswer<Description>('/openapi.json');
  const { value } = answer;
  useEffect(() => {
    window.addEventListener('hashchange', openTarget);
    return () => window.removeEventListener('hashchange', openTarget);
  }, []);
  const groups = value ? [...byTag(value)] : [];
  const shapes = Object.entries(value?.components?.schemas ?? {});
  return (
    <Frame title="Interface">
      <div class="work reference">
        <h1>Interface for other programs</h1>
        <Missing of={[answer]} what="the description of the interface" />
        {value && (
          <>
            <p class="lead">
              <Marked text={value.info.description ?? ''} /> The same for machines:{' '}
              <a href={`${BASE}/openapi.json`}>openapi.json</a>.
            </p>
            <nav aria-label="Parts of the interface">
              {groups.map(([tag]) => (
                <a key={tag} href={`#${tag}`}>
                  {tag}
                </a>
              ))}
              <a href="#shapes">Shapes</a>
            </nav>
            {groups.map(([tag, addresses]) => (
              <section key={tag} id={tag}>
                <h2>{tag}</h2>
                {addresses.map((address) => (
                  <One key={address.method + address.path} address={address} />
                ))}
              </section>
            ))}
            <section id="shapes">
              <h2>Shapes</h2>
              {shapes.map(([name, schema]) => (
                <Shape key={name} name={name} schema={schema} />
              ))}
            </section>
          </>
        )}
      </div>
    </Frame>
  );
}

/// A shape to which a link leads is shown.
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) target.open = true;
}

function One({ address: { method, path, operation } }: { readonly address: Address }): JSX.Element {
  const { summary, description, parameters = [], requestBody, responses } = operation;
  const plain = method === 'GET' && !path.includes('{');
  const sent = Object.entries(requestBody?.content ?? {});
  return (
    <details>
      <summary>
        <span class="method">{method}</span> <code>{path}</code> <span>{summary}</span>
      </summary>
      {description && (
        <p>
          <Marked text={description} />
        </p>
      )}
      {plain && (
        <p>
          <a href={BASE + (path === '/' ? '' : path)}>{BASE + (path === '/' ? '' : path)}</a>
        </p>
      )}
      {parameters.length > 0 && (
        <table>
          <tbody>
            {parameters.map(({ name, in: where, required, description: about, schema }) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>{where === 'query' ? (required ? 'needed' : '') : where}</td>
                <td>{typeWords(schema)}</td>
                <td>
                  <Marked text={about ?? schema?.description ?? ''} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sent.map(([type, { schema }]) => (
        <p key={type}>
          Takes {type}: <Linked schema={schema} />
        </p>
      ))}
      <ul class="plain">
        {Object.entries(responses).map(([status, { description: about, content }]) => (
          <li key={status}>
            {status} {about}{' '}
            {Object.entries(content ?? {}).map(([type, { schema }]) => (
              <span key={type} class="quiet">
                {type} <Linked schema={schema} />{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Shape({ name, schema }: { readonly name: string; readonly schema: Schema }): JSX.Element {
  return (
    <details id={`shape-${name}`}>
      <summary>
        <code>{name}</code> <span>{schema.description}</span>
      </summary>
      <Fields schema={schema} />
    </details>
  );
}

function Fields({ schema: { properties = {}, required = [] } }: { readonly schema: Schema }): JSX.Element {
  return (
    <table>
      <tbody>
        {Object.entries(properties).map(([name, schema]) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{required.includes(name) ? '' : 'may be absent'}</td>
            <td>
              <Linked schema={schema} />
            </td>
            <td>
              <Marked text={schema.description ?? ''} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/// A shape that has a name leads to it.
function Linked({ schema }: { readonly schema: Schema | undefined }): JSX.Element {
  const ref = schema?.$ref ?? schema?.items?.$ref;
  return ref ? <a href={`#shape-${nameOf(ref)}`}>{typeWords(schema)}</a> : <>{typeWords(schema)}</>;
}

/// Words between backticks are code.
function Marked({ text }: { readonly text: string }): JSX.Element {
  return (
    <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>
  );
}
