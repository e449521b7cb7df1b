/// Deciding about all incidents that are shown at once: told while it goes on, one act in the history, undone as one.

import { describe, expect, it } from 'vitest';
import type { HistoryEntry, Page } from '../../src/model/index.ts';
import {
  address,
  because,
  complaints,
  desk,
  lastVerdict,
  page,
  press,
  reviewing,
  toast,
  undone,
} from './reviewing.ts';

reviewing();

/// What was selected before is let go first: the same key would let go of it.
async function selectAll(): Promise<void> {
  await page.waitForSelector('.selection.quiet');
  await press('X');
  await page.waitForSelector(`.selection strong:has-text("${desk.incidents} selected")`);
}

const told = async (query: string): Promise<Page<HistoryEntry>> => {
  const answer = await page.request.get(address(`/api/v1/verdicts?${query}`));
  return (await answer.json()) as Page<HistoryEntry>;
};

describe('a deed in bulk', () => {
  it('is told, stands as one act in the history, and is undone as one', async () => {
    await page.goto(address('/'));
    await page.waitForSelector('.v-row .c-title a');
    await selectAll();
    await press('y');
    await toast(`Accepted: ${desk.incidents} incidents`);
    await page.waitForSelector('.selection.quiet');
    await expect.poll(() => page.locator('.v-row .c-title a.proposed').count()).toBe(0);
    const accepted = await lastVerdict();
    expect((await desk.verdicts()).filter(({ act }) => act === accepted?.act)).toHaveLength(desk.incidents);
    await undone('Undone: Accepted');
    await expect.poll(() => page.locator('.v-row .c-title a.proposed').count()).toBe(desk.incidents);

    await selectAll();
    await press('a');
    await page.waitForSelector('dialog.deed[open]');
    expect(await page.locator('dialog.deed .about').textContent()).toContain(
      `and ${desk.incidents - 6} more`,
    );
    await press('Control+Enter');
    await toast(`${desk.incidents} incidents assigned to N. Haddad`);
    await selectAll();
    await press('g');
    await page.waitForSelector('dialog.deed[open]');
    await page.check('dialog.deed input[value=discounted]');
    await because('Told by nobody who was there.');
    await toast(`${desk.incidents} incidents graded discounted`);
    await expect.poll(() => page.locator('.v-row .g-discounted').count()).toBe(desk.incidents);

    await page.goto(address('/review'));
    const acts = page.locator('.history > li');
    await expect.poll(() => acts.count()).toBe(4);
    expect(await acts.first().textContent()).toContain(`${desk.incidents} verdicts`);
    const first = await told('acts=true&limit=1');
    expect(first.items).toMatchObject([{ kind: 'grade', size: desk.incidents }]);
    const second = await told(`acts=true&limit=1&after=${first.next}`);
    expect(second.items).toMatchObject([{ kind: 'assign', size: desk.incidents }]);
    expect((await told('limit=2')).items.map(({ kind }) => kind)).toEqual(['grade', 'grade']);
  });

  it('does not keep who did it waiting, and touches nothing that was selected meanwhile', async () => {
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/v1/verdicts', async (route) => {
      if (route.request().method() === 'POST') await held;
      await route.continue();
    });
    await page.goto(address('/'));
    await page.waitForSelector('.v-row .c-title a');
    await selectAll();
    await press('a');
    await page.waitForSelector('dialog.deed[open]');
    await press('Control+Enter');
    await toast(`Assigning ${desk.incidents} incidents …`);
    await page.waitForSelector('dialog.deed:not([open])', { state: 'attached' });
    await page.waitForSelector('.selection.quiet');
    // What is not there yet is undone once it is, and nothing that was done before it in its place.
    await press('u');
    await toast('It is undone as soon as it is there');
    await press('j', 'x');
    answer();
    await toast(`Undone: ${desk.incidents} incidents assigned to N. Haddad`);
    await page.waitForSelector('dialog.deed', { state: 'detached' });
    await page.waitForSelector('.selection.quiet');
    await expect.poll(async () => (await lastVerdict())?.kind).toBe('undo');
  });

  it('asks again, with what was written, where it failed after the dialog was put away', async () => {
    let fail = (): void => {};
    const held = new Promise<void>((resolve) => {
      fail = resolve;
    });
    await page.route('**/api/v1/verdicts', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await held;
      return route.fulfill({ status: 409, json: { status: 409, detail: 'Somebody was first.' } });
    });
    await page.goto(address('/'));
    await page.waitForSelector('.v-row .c-title a');
    await press('j', 'n');
    await page.fill('dialog.deed textarea', 'Seen twice.');
    await press('Control+Enter');
    await page.waitForSelector('dialog.deed:not([open])', { state: 'attached' });
    fail();
    await page.waitForSelector('dialog.deed[open] .wrong:has-text("Somebody was first")');
    expect(await page.inputValue('dialog.deed textarea')).toBe('Seen twice.');
    await press('Escape');
    await page.waitForSelector('dialog.deed', { state: 'detached' });
    complaints.splice(0);
  });
});
