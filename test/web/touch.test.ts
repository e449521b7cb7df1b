/// A narrow screen under fingers: list, map, timeline, reader and review can be used without a key or a pointer.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { stumbles } from '../support/browse.ts';
import { address, browser, desk, servingReview } from './reviewing.ts';

servingReview();

async function touching(path: string, ready: string): Promise<Page> {
  const page = await browser.newPage({
    ...{ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  });
  await page.addInitScript("localStorage.setItem('tetrapylon.analyst', 'N. Haddad')");
  await page.goto(address(path));
  await page.waitForSelector(ready);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  return page;
}

describe('under fingers, 360 pixels wide', () => {
  it('decides in review: opens the sheet, accepts, goes on, and comes back to the queue', async () => {
    const page = await touching('/review', '.queue li');
    expect(await page.locator('.panel').isVisible()).toBe(false);
    await page.locator('.queue li .q-why').first().tap();
    await page.waitForSelector('.panel.sheet .facts');
    expect(await stumbles(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    const title = await page.locator('.panel > h2').textContent();
    await page.locator('.panel .deedbar button:has-text("Accept")').tap();
    await page.waitForSelector('.toast:has-text("Accepted")');
    const [verdict] = await desk.verdicts();
    expect(verdict).toMatchObject({ kind: 'accept', by: 'N. Haddad' });
    await page.locator('.sheet-ends button:has-text("Next")').tap();
    await expect.poll(() => page.locator('.panel > h2').textContent()).not.toBe(title);
    await page.locator('.sheet-ends button:has-text("The queue")').tap();
    await expect.poll(() => page.locator('.panel').isVisible()).toBe(false);
    await page.close();
  });

  it('opens a row of the list in place, and selects', async () => {
    const page = await touching('/', '.v-row .c-title a');
    await page.locator('.v-row .c-when').first().tap();
    await page.waitForSelector('.opened h2');
    await page.locator('.v-row .c-check input').nth(1).tap();
    await page.waitForSelector('.selection strong:has-text("1 selected")');
    // Limits fold away once one is chosen: what fits stands below them.
    await page.locator('.facets summary').tap();
    await page.locator('.facets a:has-text("Contested")').tap();
    await page.waitForURL(/grade=contested/);
    await page.waitForSelector('.facets:not([open])');
    expect(await page.locator('.facets summary').textContent()).toContain('1 set');
    await page.close();
  });

  it('decides about a value: what can be done stands below the one that was touched, and covers none', async () => {
    const [incident] = (await desk.archive.incidents({ limit: 1 })).items;
    const page = await touching(`/incidents/${incident!.id}`, '.value .said');
    const value = page.locator('.value:has(> .said)').first();
    await value.locator('.said').tap();
    const [words, deeds] = [
      await value.locator('.said').boundingBox(),
      await value.locator('.deeds').boundingBox(),
    ];
    expect(deeds!.y).toBeGreaterThanOrEqual(words!.y + words!.height);
    expect(deeds!.height).toBeGreaterThanOrEqual(24);
    await value.locator('.deeds button:has-text("Reject"), .deeds button:has-text("Correct")').first().tap();
    await page.waitForSelector('dialog.deed[open]');
    await page.close();
  });

  it('leads from the map to a place, and from the timeline to an incident', async () => {
    const map = await touching('/map', '.places a');
    await map.locator('.places a').first().tap();
    await map.waitForURL(/spot=/);
    await map.waitForSelector('.spot-incidents a');
    await map.close();
    const timeline = await touching('/timeline', '.t-item');
    await timeline.locator('.t-item').first().tap();
    await timeline.waitForURL(/\/incidents\//);
    await timeline.close();
  });

  it('switches the layers of a report', async () => {
    const [report] = await desk.archive.reports();
    const page = await touching(`/reports/${report!.id}`, '.layers');
    await page.locator('.layers a.l-places').tap();
    await page.waitForURL(/layer=places/);
    await page.close();
  });
});
