/// Two people at one archive, in a browser: what another has decided meanwhile is told, what is gone says where it went,
/// and what was rejected and is told again stays rejected where somebody says so.

import { afterEach, describe, expect, it } from 'vitest';
import { asker } from '../serve/asking.ts';
import { address, because, complaints, desk, page, press, reviewing, toast } from './reviewing.ts';

reviewing();
/// The browser itself complains of an answer that is none.
afterEach(() => {
  complaints.splice(0, complaints.length, ...complaints.filter((one) => !/status of 4(?:04|12)/.test(one)));
});

const other = asker(() => desk.app);
const strike = async () =>
  (await desk.archive.incidents({ limit: 500 })).items.find(({ title }) =>
    /^Air strike on market, Z/.test(title),
  )!;
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
