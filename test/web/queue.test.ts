/// The queue of review in a real browser, and what asks to come back to it.

import { describe, expect, it } from 'vitest';
import { isStrike } from '../serve/strike.ts';
import { stumbles } from '../support/browse.ts';
import { address, because, desk, page, press, reviewing, toast, undone } from './reviewing.ts';

reviewing();

describe('the queue', () => {
  it('shows what matters most first, and lets go of what was accepted', async () => {
    await page.goto(address('/review'));
    await page.waitForSelector('.queue li');
    const first = (await page.locator('.queue li .q-head a').first().textContent())!;
    expect(await page.locator('.queue li').first().textContent()).toContain('Contested');
    expect(await page.locator('.panel h2').first().textContent()).toBe(first);
    await press('y');
    await toast('Accepted');
    await expect.poll(() => page.locator('.queue li .q-head a').first().textContent()).not.toBe(first);
    await undone('Accepted');
    await expect.poll(() => page.locator('.queue li .q-head a').first().textContent()).toBe(first);
    await press('j', 'Enter');
    await page.waitForURL(/\/incidents\//);
  });

  it.each([360, 768, 1280, 2560])('fits %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [
      '/review',
      '/',
      `/incidents/${(await desk.archive.incidents({ limit: 1 })).items[0]!.id}`,
    ]) {
      await page.goto(address(path));
      await page.waitForSelector('.queue li, .v-row a, .value');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      if (width === 360) await page.emulateMedia({ colorScheme: 'dark' });
      if (width === 360 || width === 2560) expect(await stumbles(page), `${path} at ${width}`).toEqual([]);
    }
  });
});

describe('a report that comes in later', () => {
  it('and disagrees asks on the page, and a person says what holds', async () => {
    const rows = (await desk.archive.incidents({ limit: 500 })).items;
    const { id, figures } = rows.find(isStrike)!;
    const killed = figures.find(({ effect }) => effect === 'killed')!;
    await page.goto(address(`/incidents/${id}`));
    await page.locator(`.value[data-words="${killed.words}"]`).first().focus();
    await press('c');
    await page.selectOption('dialog.deed select[name=hedge]', 'exact');
    await page.fill('dialog.deed input[name=number]', '3');
    await because('the hospital says three');
    await page.waitForSelector('.value .signed:has-text("the hospital says three")');
    expect(await page.locator('.asking').count()).toBe(0);
    await desk.tellAgain();
    await page.goto(address('/review'));
    expect(await page.locator('.queue li').first().textContent()).toContain('Later reports disagree');
    await page.goto(address(`/incidents/${id}`));
    expect(await page.locator('.asking').textContent()).toContain('41 people');
    await page.click('.asking button:has-text("It still holds")');
    await page.waitForSelector('.asking', { state: 'detached' });
    await undone('Accepted');
    await page.waitForSelector('.asking');
  });
});
