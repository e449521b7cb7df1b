/// Review in a real browser, each deed from the key to the record and back.

import { describe, expect, it } from 'vitest';
import {
  address,
  because,
  complaints,
  desk,
  lastVerdict,
  page,
  press,
  reviewing,
  rows,
  toast,
  undone,
} from './reviewing.ts';

reviewing();

async function openList(): Promise<void> {
  await page.goto(address('/'));
  await page.waitForSelector('.v-row .c-title a');
  await expect.poll(() => rows().count()).toBe(desk.incidents);
}

describe('a list of incidents', () => {
  it('has the first name asked once, and accepts a row at a press', async () => {
    await page.addInitScript(
      "sessionStorage.getItem('seen') ?? (localStorage.clear(), sessionStorage.setItem('seen', '1'))",
    );
    await openList();
    expect(await page.locator('.v-row .c-title a.proposed').count()).toBe(desk.incidents);
    await press('j', 'y');
    await page.fill('dialog.deed input[name=by]', 'R. Saleh');
    await press('Control+Enter');
    await toast('Accepted');
    await expect.poll(() => page.locator('.v-row .c-title a.proposed').count()).toBe(desk.incidents - 1);
    expect(await page.locator('.analyst').textContent()).toBe('R. Saleh');
    expect(await lastVerdict()).toMatchObject({ kind: 'accept', by: 'R. Saleh', value: { slot: 'event' } });
    await press('j', 'y');
    await expect.poll(() => page.locator('.v-row .c-title a.proposed').count()).toBe(desk.incidents - 2);
    await undone('Undone: Accepted');
    await press('u');
    await expect.poll(() => page.locator('.v-row .c-title a.proposed').count()).toBe(desk.incidents);
  });

  it('joins what is selected, with a reason, and parts it again', async () => {
    await openList();
    await press('j', 'x', 'j', 'x', 'j', 'x');
    expect(await page.locator('.selection strong').textContent()).toBe('3 selected');
    await press('m');
    await because('one and the same');
    await expect.poll(() => rows().count()).toBe(desk.incidents - 2);
    expect(await page.locator('.selection strong').count()).toBe(0);
    await undone('3 incidents are one now');
    await expect.poll(() => rows().count()).toBe(desk.incidents);
  });

  it('holds apart and relates what is selected by the mouse', async () => {
    await openList();
    for (const [word, kind] of [
      ['Different', 'different'],
      ['Related', 'related'],
    ] as const) {
      await page.locator('.c-check input').nth(0).check();
      await page.locator('.c-check input').nth(2).check();
      await page.click(`.selection button:has-text("${word}")`);
      await because('I know both places');
      await toast('2 incidents');
      expect((await desk.verdicts()).at(-1)?.kind).toBe(kind);
      await undone('2 incidents');
    }
  });

  it('grades, assigns and sets the verification of many at once', async () => {
    await openList();
    await press('j', 'x', 'j', 'x', 'g');
    await page.check('dialog.deed input[value=discounted]');
    await because('the analyst knows better');
    await expect.poll(() => page.locator('.v-row .g-discounted').count()).toBe(2);
    await undone('2 incidents graded discounted');
    await expect.poll(() => page.locator('.v-row .g-discounted').count()).toBe(0);

    await press('x', 'v');
    await page.check('dialog.deed input[value=unverifiable]');
    await because('no footage and no access');
    await expect.poll(() => page.locator('.v-row .stands:has-text("unverifiable")').count()).toBe(1);
    await page.click('.facets a:has-text("Unverifiable")');
    await expect.poll(() => rows().count()).toBe(1);
    await page.goBack();
    await undone('unverifiable');

    await press('a');
    await page.fill('dialog.deed input[name=to]', 'R. Saleh');
    await press('Control+Enter');
    await expect.poll(() => page.locator('.v-row .stands:has-text("R. Saleh")').count()).toBe(1);
    await undone('assigned to R. Saleh');
  });

  it('goes on by the key that comes in the moment in which a dialog closes', async () => {
    await openList();
    await press('j', 'n');
    await page.waitForSelector('dialog.deed[open] textarea:focus');
    const [closed, focused] = await page.evaluate<readonly string[]>(`(() => {
      const dialog = document.querySelector('dialog.deed');
      dialog.close();
      const { activeElement } = document;
      activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'g', bubbles: true }));
      return [dialog.querySelector('h2').textContent, activeElement.tagName];
    })()`);
    expect([closed, focused]).toEqual(['Note', 'TEXTAREA']);
    await page.waitForSelector('dialog.deed[open] h2:has-text("Overrule the grade")');
    await press('Escape');
    await page.waitForSelector('dialog.deed', { state: 'detached' });
  });

  it('cannot be decided about without a reason, nor with one alone', async () => {
    await openList();
    await press('j', 'g');
    await page.waitForSelector('dialog.deed[open]');
    const before = (await desk.verdicts()).length;
    await press('Control+Enter');
    expect(await page.locator('dialog.deed[open]').count()).toBe(1);
    await press('Escape');
    await page.waitForSelector('dialog.deed', { state: 'detached' });
    await press('m');
    await toast('Select two incidents');
    expect(await desk.verdicts()).toHaveLength(before);
  });
});

describe('a row that is opened', () => {
  it('lays figures of the same against each other: the killed of one against the killed of another', async () => {
    const { items: rows } = await desk.archive.incidents({ limit: 100 });
    const at = rows.findIndex(({ title }) => title.startsWith('Air strike on market, Z'));
    await page.goto(address(`/?open=${at}`));
    await page.waitForSelector('.opened h2:has-text("People killed: figures differ")');
    const [, , beside = ''] = await page.locator('.opened > div').allTextContents();
    expect(beside).toContain('“at least 14');
    expect(beside).toContain('“two people”');
    expect(beside).not.toContain('30');
  });
});

describe('the way through a list', () => {
  it('leads back to the list as it was left, and on to a briefing about it', async () => {
    await page.goto(address('/?type=air-strike'));
    await page.waitForSelector('.v-row .c-title a');
    await press('j', 'Enter');
    await page.waitForSelector('.claims');
    await press('Escape');
    await page.waitForURL(/\/\?type=air-strike$/);
    await page.waitForSelector('.i-row.current[aria-rowindex="2"]');
    await press('b');
    await page.waitForURL(/\/brief\?kind=air-strike$/);
    await page.waitForSelector('.brief section');
  });

  it('rejects what one is on, and never what stands there to be compared', async () => {
    const { items } = await desk.archive.incidents({ limit: 100 });
    const { id, title } = items.find((one) => one.title.startsWith('Air strike on market, Z'))!;
    await page.goto(address(`/incidents/${id}`));
    await page.focus('[data-stop=incident]');
    await press('r');
    await page.waitForSelector('dialog.deed[open]');
    expect(await page.locator('dialog.deed .about li').allTextContents()).toEqual([title]);
    await press('Escape');
    await page.focus('[data-stop=incident]');
    await press('m');
    expect(await page.locator('dialog.deed[open] .about li').count()).toBe(2);
    await press('Escape');
    await page.focus('.value[data-words=""]');
    await press('r');
    await toast('Nothing stands here yet');
  });
});

describe('the page of an incident', () => {
  async function openOne(wanted: (row: Awaited<ReturnType<typeof all>>[number]) => boolean): Promise<string> {
    const { id } = (await all()).find(wanted)!;
    await page.goto(address(`/incidents/${id}`));
    await page.waitForSelector('.value');
    return id;
  }
  const all = async () => (await desk.archive.incidents({ limit: 500 })).items;

  it('accepts a value by keys, and says who, when and why', async () => {
    await openOne(({ place }) => place !== null);
    await press('j', 'y');
    await toast('Accepted: date');
    await expect
      .poll(() => page.locator('.value[data-slot=time] .signed').textContent())
      .toContain('accepted by N. Haddad');
    expect(await page.locator('.value[data-slot=time] .said.proposed').count()).toBe(0);
    await expect.poll(() => page.locator('.history li').first().textContent()).toContain('accepted time');
    await undone('Accepted: date');
    await expect.poll(() => page.locator('.value[data-slot=time] .said.proposed').count()).toBe(1);
    expect(await page.locator('.history .undone').count()).toBeGreaterThan(0);
  });

  it('corrects a figure, and keeps what the rules said in sight', async () => {
    const id = await openOne(({ figures }) => figures.length > 0);
    const was = (await desk.archive.incident(id))!.figures[0]!.words;
    const value = page.locator('.value[data-slot=figure]').first();
    await value.hover();
    await value.locator('button:has-text("Correct")').click();
    await page.selectOption('dialog.deed select[name=hedge]', 'at-least');
    await page.fill('dialog.deed input[name=number]', '77');
    await because('a list of names was published');
    await expect
      .poll(() => page.locator('.value[data-slot=figure] .signed').first().textContent())
      .toContain(`corrected from “${was}” by N. Haddad`);
    expect((await desk.archive.incident(id))!.figures[0]).toMatchObject({
      low: 77,
      high: null,
      hedge: 'at-least',
    });
    await undone('Corrected: figure');
  });

  it('corrects a date and a place, and rejects a value', async () => {
    const id = await openOne(({ place, targets }) => place !== null && targets.length > 0);
    await page.locator('.value[data-slot=time]').focus();
    await press('c');
    await page.fill('dialog.deed input[name=edtf]', '2018-10-01/2018-10-03');
    await because('the log of the hospital');
    await expect.poll(async () => (await desk.archive.incident(id))?.edtf).toBe('2018-10-01/2018-10-03');
    await undone('Corrected: date');
    await page.locator('.value[data-slot=place]').focus();
    await press('c');
    await page.fill('dialog.deed input[name=name]', 'The old mill');
    await page.fill('dialog.deed input[name=lat]', '32.5');
    await page.fill('dialog.deed input[name=lon]', '14.5');
    await because('the footage shows the mill');
    await expect
      .poll(async () => (await desk.archive.incident(id))?.place)
      .toMatchObject({ name: 'The old mill', lat: 32.5 });
    await undone('Corrected: place');
    await page.locator('.value[data-slot=target]').first().focus();
    await press('r');
    await because('it was not hit');
    await page.waitForSelector('.value.struck');
    await undone('Rejected');
  });

  it('splits off a mention that tells of another event', async () => {
    const before = (await desk.archive.counts()).incidents;
    const found = (await all()).filter(({ reports }) => reports.length > 1);
    await page.goto(address(`/incidents/${found[0]!.id}`));
    await page.waitForSelector('.mentions li');
    await page.locator('.mentions li:not(:has-text("copied words")) input').last().check();
    await press('d');
    await because('another day');
    await expect.poll(async () => (await desk.archive.counts()).incidents).toBeGreaterThan(before);
    await undone('mention');
    await expect.poll(async () => (await desk.archive.counts()).incidents).toBe(before);
  });

  it('notes, and is taken out of the record and back', async () => {
    const id = await openOne(() => true);
    await press('n');
    await because('ask the hospital');
    await page.waitForSelector('.notes:has-text("ask the hospital")');
    await press('r');
    await because('nothing of the kind happened');
    await page.waitForURL((url) => url.pathname === '/');
    // Whoever still asked for it is told that it is no more.
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
    complaints.length = 0;
    expect(await desk.archive.incident(id)).toBeUndefined();
    await page.goto(address('/review'));
    await page.locator('.lately li').first().locator('button:has-text("undo")').click();
    await expect.poll(async () => (await desk.archive.incident(id))?.id).toBe(id);
    await press('u');
    await toast('Undone: note');
  });

  it('tells in its dialog what the archive does not take', async () => {
    await openOne(() => true);
    await page.locator('.value[data-slot=event]').focus();
    await press('c');
    await page.fill('dialog.deed input[name=type]', 'nothing-of-the-kind');
    await page.fill('dialog.deed textarea', 'why not');
    await press('Control+Enter');
    await page.waitForSelector('dialog.deed .wrong:has-text("no such type of event")');
    complaints.length = 0;
    await press('Escape');
  });
});
