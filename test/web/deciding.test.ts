/// Two people at one archive, in a browser: what another has decided meanwhile is told, what is gone says where it went,
/// and what was rejected and is told again stays rejected where somebody says so.

import { afterEach, describe, expect, it } from 'vitest';
import { asker } from '../serve/asking.ts';
import { isStrike } from '../serve/strike.ts';
import {
  address,
  because,
  complaints,
  desk,
  page,
  press,
  reviewing,
  rows,
  toast,
  undone,
} from './reviewing.ts';

reviewing();
/// The browser itself complains of an answer that is none.
afterEach(() => {
  complaints.splice(0, complaints.length, ...complaints.filter((one) => !/status of 4(?:04|12)/.test(one)));
});

const other = asker(() => desk.app);
const strike = async () => (await desk.archive.incidents({ limit: 500 })).items.find(isStrike)!;
const open = async (id: string): Promise<void> => {
  await page.goto(address(`/incidents/${id}`));
  await page.waitForSelector('.value');
};

describe('an incident about which somebody else decides meanwhile', () => {
  it('is not decided over his head', async () => {
    const { id } = await strike();
    await open(id);
    await press('g');
    await page.waitForSelector('dialog.deed[open]');
    await other.act({ kind: 'grade', incidents: [id], level: 'verified', by: 'A. Saleh' });
    await page.locator('dialog.deed input[value=discounted]').check();
    await page.fill('dialog.deed textarea', 'an old film');
    await press('Control+Enter');
    await page.waitForSelector('dialog.deed .wrong:has-text("A. Saleh has decided on")');
    expect((await desk.archive.incident(id))?.grade.level).toBe('verified');
    await press('Escape');
    await expect.poll(() => page.locator('.history li').first().textContent()).toContain('graded verified');
    // The history may be there before the grade.
    await page.waitForSelector('text=Overruled by a person.');
    await press('g');
    await page.locator('dialog.deed input[value=discounted]').check();
    await because('an old film');
    await expect.poll(async () => (await desk.archive.incident(id))?.grade.level).toBe('discounted');
  });
});

describe('the address of an incident that is there no more', () => {
  it('says who took it out and why, and gives the way back, by keys', async () => {
    const { id, title } = await strike();
    await other.act({ kind: 'reject', incidents: [id], reason: 'a film set', by: 'A. Saleh' });
    await page.goto(address(`/incidents/${id}`));
    await page.waitForSelector(`h1 s:has-text(${JSON.stringify(title)})`);
    expect(await page.locator('.why').textContent()).toContain('A. Saleh decided on');
    expect(await page.locator('.why').textContent()).toContain('a film set');
    await page.locator('.history button:has-text("undo")').first().focus();
    await press('Enter');
    await page.waitForSelector('.value');
    expect(await page.locator('h1').textContent()).toBe(title);
  });
});

describe('a value that was rejected and is told again', () => {
  it('asks, and stays rejected where it still holds', async () => {
    const { id, place } = await strike();
    await other.act({ kind: 'reject', incidents: [id], slot: 'place', value: place!.name });
    await desk.tellAgain();
    const apart = (await desk.archive.incidents({ limit: 500 })).items.find(
      (row) => row.reports.includes('later') && row.id !== id,
    );
    if (apart) await other.act({ kind: 'same', incidents: [id, apart.id] });
    const now = await strike().then((row) => row?.id ?? id);
    await open(now);
    await page.waitForSelector('.asking .was:has-text("was rejected")');
    await page.locator('.asking button:has-text("It still holds")').first().focus();
    await press('Enter');
    await because('the place is made up');
    await toast('Rejected: place');
    await expect.poll(async () => (await desk.archive.incident(now))?.review?.asks).toEqual([]);
    expect((await desk.archive.incident(now))?.place).toBeNull();
  });
});

describe('what no report tells', () => {
  it('is given by keys: a means where none is stated, and one party more', async () => {
    const { id, agents } = (await desk.archive.incidents({ limit: 500 })).items.find(
      (row) => row.instruments.length === 0 && row.agents.length > 0,
    )!;
    await open(id);
    for (const [slot, name] of [
      ['instrument', 'a mortar'],
      ['agent', 'the third brigade'],
    ] as const) {
      await page.locator(`.value[data-slot=${slot}][data-words=""]`).focus();
      await press('c');
      await page.fill('dialog.deed input[name=name]', name);
      await because('a letter that I hold');
      await page.waitForSelector(`.value[data-slot=${slot}][data-words="${name}"] .signed`);
    }
    const now = (await desk.archive.incident(id))!;
    expect(now.instruments).toEqual(['a mortar']);
    expect(now.agents.map(({ name }) => name)).toEqual([
      ...agents.map(({ name }) => name),
      'the third brigade',
    ]);
    await undone('Corrected');
    await undone('Corrected');
  });

  it('is that something planned was put off', async () => {
    const [first] = (await desk.archive.incidents({ limit: 1 })).items;
    const { id } = first!;
    await open(id);
    await page.locator('.value[data-slot=status]').focus();
    await press('c');
    await page.check('dialog.deed input[value=postponed]');
    await because('the host said so on the telephone');
    await page.waitForSelector('.value[data-slot=status][data-words=postponed] .signed');
    expect((await desk.archive.incident(id))?.status).toBe('planned');
    await undone('Corrected: status');
  });
});

describe('many at once', () => {
  it('are all chosen by a key, decided about, and let go by the same key', async () => {
    await page.goto(address('/'));
    await rows().first().waitFor();
    const { incidents } = await desk.archive.counts();
    await press('X');
    await page.waitForSelector(`.selection strong:has-text("${incidents} selected")`);
    await press('X');
    await page.waitForSelector('.selection.quiet');
    await press('X', 'n');
    await because('seen in the morning');
    await toast(`Noted on ${incidents} incidents`);
    const noted = (await desk.archive.incidents({ limit: 500 })).items;
    expect(noted.every(({ review }) => review?.notes.length === 1)).toBe(true);
    await undone('Noted on');
  });
});

describe('a holder of a place whom somebody rejects', () => {
  it('holds it no more, and stays in sight, struck and signed', async () => {
    const { tenures, incidents } = await desk.archive.record();
    const { holder, place, claims } = tenures[0]!;
    const { id } = incidents.find((one) => one.claims.some((claim) => claim.id === claims[0]!.id))!;
    await other.act({ kind: 'reject', incidents: [id], slot: 'agent', value: holder, reason: 'a rumour' });
    await page.goto(address('/control'));
    const struck = page.locator('section[aria-label="Rejected holders"] li');
    await expect.poll(() => struck.first().locator('s').first().textContent()).toContain(holder);
    expect(await struck.first().textContent()).toContain(place);
    expect(await struck.first().textContent()).toContain('a rumour');
  });
});
