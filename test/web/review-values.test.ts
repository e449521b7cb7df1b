/// Values of each slot in a real browser: corrected, added where none is stated, taken back; and how what was decided
/// shows in the ledgers that are made of them.

import { describe, expect, it } from 'vitest';
import type { IncidentRow } from '../../src/model/index.ts';
import { address, because, desk, page, press, reviewing, toast, undone } from './reviewing.ts';

reviewing();

async function openOne(wanted: (row: IncidentRow) => boolean): Promise<string> {
  const { id } = (await desk.archive.incidents({ limit: 500 })).items.find(wanted)!;
  await page.goto(address(`/incidents/${id}`));
  await page.locator('.value').first().waitFor();
  return id;
}

/// Opens the dialog that corrects a value, by keys.
async function correct(slot: string): Promise<void> {
  await page.locator(`.value[data-slot=${slot}]`).first().focus();
  await press('c');
  await page.locator('dialog.deed[open]').waitFor();
}

const signature = (slot: string): Promise<string | null> =>
  page.locator(`.value[data-slot=${slot}] .signed`).first().textContent();
const incident = (id: string) => desk.archive.incident(id);

describe('a value', () => {
  it('of kind and status is chosen from those that there are', async () => {
    const id = await openOne(({ status }) => status === 'happened');
    const { type } = (await incident(id))!;
    const other = type === 'shelling' ? 'air-strike' : 'shelling';
    await correct('event');
    await page.fill('dialog.deed input[name=type]', other);
    await because('the crater says so');
    await expect.poll(async () => (await incident(id))?.type).toBe(other);
    await expect.poll(() => signature('event')).toContain('the crater says so');
    await undone('Corrected: kind');
    await expect.poll(async () => (await incident(id))?.type).toBe(type);
    await correct('status');
    await page.check('dialog.deed input[value=denied]');
    await because('nobody was there');
    await expect.poll(async () => (await incident(id))?.status).toBe('denied');
    await expect.poll(() => signature('status')).toContain('corrected from “happened”');
    await undone('Corrected: status');
  });

  it('of who did it and whom it hit is one of several, and the others stay', async () => {
    const id = await openOne(({ agents, targets }) => agents.length > 0 && targets.length > 0);
    const before = (await incident(id))!;
    await correct('agent');
    await page.fill('dialog.deed input[name=name]', 'the third brigade');
    await because('the patch on the sleeve');
    const names = before.agents.map(({ name }, i) => (i === 0 ? 'the third brigade' : name));
    await expect.poll(async () => (await incident(id))?.agents.map(({ name }) => name)).toEqual(names);
    await undone('Corrected: who did it');
    await correct('target');
    await page.selectOption('dialog.deed select[name=effect]', 'displaced');
    await because('they had to leave');
    await expect.poll(async () => (await incident(id))?.targets[0]?.effect).toBe('displaced');
    expect((await incident(id))!.targets).toHaveLength(before.targets.length);
    await undone('Corrected: whom or what it hit');
    await expect.poll(async () => (await incident(id))?.targets).toEqual(before.targets);
  });

  it('is added where none is stated', async () => {
    const id = await openOne(({ agents }) => agents.length === 0);
    await page.locator('.values dt:has-text("By") + dd button:has-text("Add")').click();
    await page.fill('dialog.deed input[name=name]', 'the third brigade');
    await because('a letter that I hold');
    await expect.poll(async () => (await incident(id))?.agents).toEqual([{ name: 'the third brigade' }]);
    await expect.poll(() => signature('agent')).toContain('a letter that I hold');
    await undone('Corrected: who did it');
    await expect.poll(async () => (await incident(id))?.agents).toEqual([]);
  });
});

describe('verification', () => {
  it('that cannot be had is not one that nobody has looked for', async () => {
    await openOne(() => true);
    const line = page.locator('p.standing');
    expect(await line.textContent()).toContain('Not yet verified');
    for (const [value, word] of [
      ['unverifiable', 'Unverifiable'],
      ['verified', 'Verified'],
    ] as const) {
      await press('v');
      await page.check(`dialog.deed input[value=${value}]`);
      await because('looked into it');
      await expect.poll(() => line.textContent()).toContain(`${word} by N. Haddad`);
      expect(await line.textContent()).not.toContain('Not yet verified');
    }
    await press('v');
    await page.check('dialog.deed input[value=not-yet-verified]');
    await because('new footage has come');
    await expect.poll(() => line.textContent()).toContain('Not yet verified');
    for (const words of ['not yet verified', 'verified', 'unverifiable']) {
      await press('u');
      await toast(`: ${words}`);
    }
  });
});

describe('ledgers', () => {
  it('show who held a place as a person corrected it, and what the rules read', async () => {
    const { tenures, incidents } = await desk.archive.record();
    const { holder, place } = tenures[0]!;
    const evidence = tenures[0]!.claims[0]!.id;
    const { id } = incidents.find((one) => one.claims.some((claim) => claim.id === evidence))!;
    await page.goto(address('/control'));
    const row = page.locator(`.l-table tbody tr:has-text("${place}")`).first();
    await expect.poll(() => row.locator('td bdi.proposed').textContent()).toBe(holder);

    await page.goto(address(`/incidents/${id}`));
    const value = page.locator(`.value[data-slot=agent][data-words="${holder}"]`);
    await value.focus();
    await press('c');
    await page.fill('dialog.deed input[name=name]', 'the harbour council');
    await because('their seal is on the gate');
    await toast('Corrected');
    await page.goto(address('/control'));
    await expect.poll(() => row.locator('td bdi').textContent()).toBe('the harbour council');
    expect(await row.locator('td bdi.proposed').count()).toBe(0);
    expect(await row.locator('.stands').textContent()).toBe('corrected by N. Haddad');
    await row.locator('.source').click();
    const told = page.locator('.l-open .l-decided li');
    await expect
      .poll(() => told.first().textContent())
      .toContain(`the harbour council corrected from “${holder}” by N. Haddad`);
    expect(await page.locator('.l-open .l-claims .words').count()).toBeGreaterThan(0);

    await page.goto(address('/timeline'));
    const band = page.locator('.t-bands a[aria-label*="the harbour council"]');
    await band.first().waitFor({ state: 'attached' });
    expect(await band.first().getAttribute('aria-label')).toContain(`corrected from “${holder}”`);
    expect(await band.first().locator('text.proposed').count()).toBe(0);

    await page.goto(address(`/incidents/${id}`));
    await page.locator('.value').first().waitFor();
    await undone('Corrected');
    await page.goto(address('/control'));
    await expect.poll(() => row.locator('td bdi.proposed').textContent()).toBe(holder);
    expect(await row.locator('.stands').count()).toBe(0);
  });
});
