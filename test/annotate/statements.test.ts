import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findStatements } from '../../src/annotate/statements.ts';
import { findTimes } from '../../src/annotate/times.ts';
import type { Report, Resources, Span, StatementNote } from '../../src/model/index.ts';
import { parse } from '../../src/text/index.ts';

const weights = fileURLToPath(new URL('../../models/tagger.bin', import.meta.url));
const tagger = existsSync(weights) ? new Uint8Array(readFileSync(weights)) : undefined;

function read(text: string): readonly StatementNote[] {
  const report: Report = {
    ...{ id: 'test', published: '2017-03-06', dated: 'given', language: 'en', text, media: [] },
    source: { file: '-' },
  };
  const passages = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => {
    return { from: index, to: index + line.length, kind: 'paragraph', entry: 0 } as const;
  });
  const division = { form: 'story', passages, entries: [{ from: 0, to: text.length }] } as const;
  const base = { report, division, doc: parse(text, division, tagger), resources: {} as Resources };
  return findStatements({ ...base, times: findTimes(base), places: [], actors: [], figures: [] });
}

/// "via › speaker | cue | content … content | stance".
function lines(text: string): string[] {
  const cut = (span: Span | null) => (span ? text.slice(span.from, span.to).replaceAll('\n', ' ') : '-');
  return read(text).map(({ value }) => {
    const who = [...value.via, value.speaker].map((span) => cut(span)).join(' › ');
    return [who, cut(value.cue), value.content.map(cut).join(' … '), value.stance].join(' | ');
  });
}

describe.skipIf(tagger === undefined)('statements', () => {
  it.each([
    [
      'Shells fell on the grain market late on Monday the mayor said in a statement.',
      'the mayor | said in a statement | Shells fell on the grain market late on Monday | asserts',
    ],
    [
      'The ministry said the bridge was destroyed.',
      'The ministry | said | the bridge was destroyed | asserts',
    ],
    [
      'Huda Saleh, the head of the city museum, said last month that the roof had collapsed.',
      'Huda Saleh, the head of the city museum | said | that the roof had collapsed | asserts',
    ],
    [
      'Shells hit the market and two people died, the monitoring group meanwhile said Sunday.',
      'the monitoring group | meanwhile said | Shells hit the market and two people died | asserts',
    ],
    [
      '“The wall is gone,” said Omar Haddad, a teacher from the old town.',
      'Omar Haddad, a teacher from the old town | said | “The wall is gone,” | asserts',
    ],
    [
      'Around 50 houses burned down, according to the town council.',
      'the town council | according to | Around 50 houses burned down | asserts',
    ],
    [
      'According to the town council, around 50 houses burned down.',
      'the town council | According to | around 50 houses burned down | asserts',
    ],
    [
      'The army, officials said, will leave the valley.',
      'officials | said | The army … will leave the valley | asserts',
    ],
    [
      'The army denied that it had shelled the camp.',
      'The army | denied | that it had shelled the camp | denies',
    ],
    [
      'The envoy called the claim that troops had shelled the camp a lie.',
      'The envoy | called | the claim that troops had shelled the camp a lie | denies',
    ],
    ['The envoy described the camp as full.', 'The envoy | described | the camp as full | asserts'],
    [
      'The wire could not establish when the bombs were dropped.',
      'The wire | could not establish | when the bombs were dropped | asserts',
    ],
    [
      'The wire could not confirm that a bridge had been bombed.',
      'The wire | could not confirm | that a bridge had been bombed | doubts',
    ],
    [
      'The envoy urged both sides to return to the talks.',
      'The envoy | urged | both sides to return to the talks | asks',
    ],
    [
      'The minister has cast doubt on the findings of the panel.',
      'The minister | has cast doubt on | the findings of the panel | doubts',
    ],
    [
      'The commander warned that the dam could burst.',
      'The commander | warned | that the dam could burst | expects',
    ],
    [
      'The group said there was no evidence that the pilots knew.',
      'The group | said | there was no evidence that the pilots knew | asserts',
    ],
    [
      'State radio quoted an unnamed officer as saying the road was open.',
      'State radio › an unnamed officer | quoted | the road was open | asserts',
    ],
    [
      'The spokesman told The Daily Courier that ten trucks had arrived.',
      'The spokesman | told | that ten trucks had arrived | asserts',
    ],
    [
      'A joint inquiry by the court and the commission found that soldiers had fired on the crowd.',
      'A joint inquiry by the court and the commission | found | that soldiers had fired on the crowd | asserts',
    ],
    [
      'As the Courier reported on Sunday, the bridge was mined.',
      'the Courier | reported | the bridge was mined | asserts',
    ],
    ['Those interviewed said the well was dry.', 'Those interviewed | said | the well was dry | asserts'],
    [
      'A report released by the council found that the dam was safe.',
      'A report released by the council | found | that the dam was safe | asserts',
    ],
    ['Asked whether the road was open, the mayor shrugged.', '- | Asked | whether the road was open | asks'],
    ['“Where is the aid?” Rana Aziz said.', 'Rana Aziz | said | “Where is the aid?” | asserts'],
    [
      'Having announced that the talks were over, the envoy left.',
      'the envoy | Having announced | that the talks were over | asserts',
    ],
    [
      'Omar Haddad, a teacher who fled in May, said he would return.',
      'Omar Haddad, a teacher who fled in May | said | he would return | asserts',
    ],
    ['Their opposition to the new checkpoint grew.', 'Their | opposition to | the new checkpoint | asserts'],
    [
      'The general said before he left for the front that the town would hold.',
      'The general | said | that the town would hold | asserts',
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toContain(expected);
  });

  it('ends what one says where another begins to speak', () => {
    expect(lines('The army said the pass was quiet, and the monitors said shells had landed there.')).toEqual(
      [
        'The army | said | the pass was quiet | asserts',
        'the monitors | said | shells had landed there | asserts',
      ],
    );
  });

  it.each(['The group said it hoped the road was open.', '“I think we were lucky,” the farmer said.'])(
    'takes no second statement from what the speaker adds of itself: %s',
    (text) => {
      expect(read(text)).toHaveLength(1);
    },
  );

  it('keeps a denial that stands inside what somebody says', () => {
    expect(lines('The governor said he denied that police had fired on the crowd.')).toContain(
      'he | denied | that police had fired on the crowd | denies',
    );
  });

  it('cuts the clause of a relative pronoun out of the sentence around it', () => {
    const text = 'The footage, which the army said was filmed in May, showed a ruined gate.';
    expect(lines(text)).toEqual([
      'The footage, which the army said was filmed in May | showed | a ruined gate | asserts',
      'the army | said | which … was filmed in May | asserts',
    ]);
    expect(read(text)[0]?.value.evidence).toEqual(['footage']);
  });

  it('lets verbs joined by "and" share their subject', () => {
    expect(lines('France released images of the port and warned that ships could sink.')).toContain(
      'France | warned | that ships could sink | expects',
    );
  });

  it('gives what is added to the same speaker, and ends the first content before it', () => {
    expect(lines('The toll could rise, said the agency, adding that doctors had left.')).toEqual([
      'the agency | said | The toll could rise | asserts',
      'the agency | adding | that doctors had left | asserts',
    ]);
  });

  it('keeps a quotation over two paragraphs together', () => {
    const text =
      '“We saw the planes. They came twice.\n“Then the school fell,” Rana Aziz told a news conference.';
    const [only, ...more] = read(text);
    expect(more).toEqual([]);
    expect(only?.value.content).toHaveLength(2);
    expect(only?.value.direct).toBe(true);
  });

  it('hands a quotation without a cue to the one who spoke last', () => {
    const text = '“The road is closed,” the mayor said. “Nobody can reach the village now.”';
    expect(lines(text)).toEqual([
      'the mayor | said | “The road is closed,” … “Nobody can reach the village now.” | asserts',
    ]);
  });

  it.each([
    'The minister declined to answer a question about whether the army would withdraw.',
    'The army refused to say how many men it had lost.',
    'The foreign ministry has invited both parties to the capital.',
    'Two columns of the temple remain standing.',
  ])('finds nobody speaking: %s', (text) => {
    expect(lines(text)).toEqual([]);
  });

  it('marks what softens a statement, what it rests on, and what was checked', () => {
    const value = (text: string) => read(text)[0]?.value;
    expect(value('The video appears to show that the tower fell.')?.hedge).toBe('appears to');
    expect(value('The group said there was no proof that he knew.')?.hedge).toBe('no-evidence');
    expect(
      value('The rights group said it interviewed survivors and reviewed satellite images.')?.evidence,
    ).toEqual(['witness-interviews', 'satellite-image']);
    expect(value('The agency was able to verify six raids on the hospital.')?.verifies).toBe(true);
  });

  it('says inside which statement another stands', () => {
    const notes = read('The ministry said the rebels claimed that the pass was theirs.');
    expect(notes.map(({ value }) => value.inside)).toEqual([undefined, 0]);
  });

  it.each([
    [
      'While the mayor said the dam was safe, the army accused the rebels of mining it.',
      [
        'the mayor | said | the dam was safe | asserts',
        'the army | accused | the rebels of mining it | asserts',
      ],
    ],
    [
      'The clinic voiced concern about the water, residents familiar with the plant said.',
      ['residents familiar with the plant | said | The clinic voiced concern about the water | asserts'],
    ],
    [
      'The guard said the gate was “never shut,” according to the report.',
      [
        'the report | according to | The guard said the gate was “never shut,” | asserts',
        'The guard | said | the gate was “never shut,” | asserts',
      ],
    ],
    [
      'According to a list published on Monday, nine men were freed.',
      ['a list published on Monday | According to | nine men were freed | asserts'],
    ],
    ['The well, the nurse told us, was dry.', ['the nurse | told | The well … was dry | asserts']],
    [
      'Asked by a reporter about the raid, the colonel said he knew nothing.',
      ['a reporter | Asked | about the raid | asks', 'the colonel | said | he knew nothing | asserts'],
    ],
    [
      'The mill, which the army described as a depot, burned.',
      ['the army | described | which … as a depot | asserts'],
    ],
    [
      'In a survey of ten camps, half of the families had no water.',
      ['a survey of ten camps | In | half of the families had no water | asserts'],
    ],
    [
      'The ministry issued a statement saying the port was open.',
      ['The ministry | saying | the port was open | asserts'],
    ],
    [
      'The rebels vowed to “hold the pass” all winter.',
      ['The rebels | vowed | to “hold the pass” all winter | offers'],
    ],
    [
      'The mayor and the nurse both denied the raid.',
      ['The mayor and the nurse | denied | the raid | denies'],
    ],
    [
      'Nurses differ on it - Ada Brown: “The ward is shut.”',
      ['Ada Brown | : | “The ward is shut.” | asserts'],
    ],
    [
      'The mayor emailed residents saying that the dam was safe.',
      ['The mayor | saying | that the dam was safe | asserts'],
    ],
    ['The polls were cast before noon.', []],
  ])('ends each content where another speaker begins: %s', (text, expected) => {
    expect(lines(text).sort()).toEqual([...expected].sort());
  });

  it('keeps every span in the text and never empty, whatever it reads', () => {
    const odd =
      '“ said “ that , according to : — he said said ” and said that “to to by as saying which said (';
    for (let i = 0; i < odd.length; i++)
      for (const { from, to, value } of read(`${odd.slice(i)}\n${odd}`)) {
        expect(to).toBeGreaterThan(from);
        for (const part of [...value.content, ...value.via]) expect(part.to).toBeGreaterThan(part.from);
      }
  });
});
