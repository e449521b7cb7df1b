/// Views of the list that are kept under a name, in a real browser: kept, shown by link and key, changed, deleted.

import { describe, expect, it } from 'vitest';
import { address, desk, page, press, reviewing } from './reviewing.ts';

reviewing();

const names = () => page.locator('.saved li a').allTextContents();
const save = async (name: string): Promise<void> => {
  await page.waitForSelector('dialog.deed[open]');
  await page.fill('dialog.deed input[name=name]', name);
  await press('Enter');
  await page.waitForSelector('dialog.deed', { state: 'detached' });
};

describe('saved views', () => {
  it('keep limits and order for all, by keys alone', async () => {
    await page.goto(address('/?grade=contested&sort=sources&descending=true'));
    await page.waitForSelector('.v-row .c-title a');
    await press('s');
    await save('To settle');
    await page.waitForURL(/view=/);
    await expect.poll(names).toEqual(['To settle']);
    await page.waitForSelector('h1:has-text("To settle")');
    const [kept] = await desk.archive.savedViews();
    expect(kept).toMatchObject({ by: 'N. Haddad', query: 'grade=contested&sort=sources&descending=true' });

    await page.goto(address('/'));
    await page.waitForSelector('.saved li a');
    await press('1');
    await page.waitForURL(/grade=contested&sort=sources&descending=true&view=/);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('view='));
  });

  it('have an address of their own, are changed, renamed and deleted', async () => {
    const [kept] = await desk.archive.savedViews();
    await page.goto(address(`/views/${kept!.id}`));
    await page.waitForURL(/\/\?grade=contested.*view=/);
    await page.waitForSelector('.saved a[aria-current]');
    await page.click('.facets a:has-text("Single-source")');
    await page.click('text=Save the change to');
    await save('ملاحظات <b>x</b>');
    await expect.poll(async () => (await desk.archive.savedViews())[0]?.query).toContain('single-source');
    await expect.poll(names).toEqual(['ملاحظات <b>x</b>']);

    await page.click('.saved button:has-text("edit")');
    await page.click('dialog.deed .forget');
    await page.waitForSelector('dialog.deed', { state: 'detached' });
    await expect.poll(names).toEqual([]);
    expect(await desk.archive.savedViews()).toEqual([]);
  });

  it('find incidents by words of their titles', async () => {
    await page.goto(address('/'));
    await page.waitForSelector('.v-row .c-title a');
    await page.fill('.words-in input', 'strike');
    await press('Enter');
    await page.waitForURL(/title=strike/);
    await expect
      .poll(async () => {
        const titles = await page.locator('.v-row .c-title a').allTextContents();
        return titles.length > 0 && titles.every((title) => /strike/i.test(title));
      })
      .toBe(true);
  });
});
