/** The demo by sessions: what the bank's server learns, and what its page `/host` shows of it. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sample } from '../tools/open-browser.ts';
import { startServer } from '../tools/start-server.ts';
import { agree, compareWith, heading, press } from './journey.test-support.ts';
import { setUp } from './set-up.test-support.ts';

const site = setUp(startServer);
let page: Page;
let host: Page;

beforeEach(async () => {
  page = await site.open(site.server.url);
  host = await page.context().newPage();
  await host.goto(`${site.server.url}/host`);
  await host.getByText('Live', { exact: true }).waitFor();
});
afterEach(() => expect([site.faults, site.violations]).toEqual([[], []]));

const details = () => host.locator('.details');
const listed = () => host.locator('.sessions li');
const fact = (name: string) => details().locator(`dt:text-is("${name}") + dd`).first();

async function fillDetails(): Promise<void> {
  await page.getByLabel('Full name').fill('Sam Person');
  await page.getByLabel('Email').fill('sam@example.com');
}
const next = () => page.getByRole('button', { name: /next/i }).click();

/** Goes from the details to a verdict, with a sample photo as the selfie. */
async function compareSamples(photo: string): Promise<void> {
  await fillDetails();
  await next();
  await agree(page);
  await press(page, 'A person');
  await compareWith(page, photo);
}

const base64Of = async (name: string) => (await readFile(sample(name))).toString('base64');

describe('the bank of the demo', () => {
  it('shows a session, its comparison, its receipt and its webhooks on /host', async () => {
    await host.getByText('No session yet').waitFor();
    await compareSamples('same-person');
    await heading(page, 'The photos match');

    await details().getByText('matched', { exact: true }).waitFor();
    expect(await fact('Tries used').textContent()).toBe('1 of 3');
    expect(await fact('Held photo').textContent()).toBe('none');
    expect(await fact('Second photo from').textContent()).toBe('the browser');
    await details()
      .getByText(/^Distance .* within the threshold/)
      .waitFor();
    const digest = fact('SHA-256 of the selfie');
    await digest.locator('summary').click();
    expect(await digest.locator('.full').textContent()).toMatch(/^[\da-f]{64}$/);

    await details().getByText('receipt: signature verified').waitFor();
    await details().getByText('What the receipt says').click();
    expect(await fact('outcome').textContent()).toBe('match');
    expect(await fact('sub').textContent()).toMatch(/^customer-/);

    await details().getByText('Consent record').click();
    expect(await fact('record.action').textContent()).toBe('granted');
    await details().getByText('Claims of the page about the selfie').click();
    expect(await fact('source').textContent()).toBe('file');

    const webhooks = host.getByRole('list', { name: 'Webhooks' }).getByRole('listitem');
    const texts = await webhooks.allTextContents();
    expect(texts).toHaveLength(2);
    expect(texts.filter((text) => text.includes('signature verified'))).toHaveLength(2);
    expect(texts.join()).toMatch(/comparison\.completed/);
    expect(texts.join()).toMatch(/session\.closed/);
  });

  it('ends with what the server of the bank knows, and starts again with a new session', async () => {
    const before = await listed().count();
    await compareSamples('same-person');
    await press(page, 'Continue');
    await heading(page, 'Welcome, Sam Person');
    await page.getByText('verified', { exact: true }).waitFor();
    await press(page, 'Start again');
    await compareSamples('other-person');
    await heading(page, "The photos don't match");
    await details().getByText('no match', { exact: true }).waitFor();
    expect(await listed().count()).toBe(before + 2);
  });

  it('keeps the session that the reader chose when another one is opened', async () => {
    const subject = () => details().locator('h2').textContent();
    await listed().first().getByRole('button').click();
    const [chosen, before] = [await subject(), await listed().count()];
    await fillDetails();
    await next();
    await listed().nth(before).waitFor();
    expect(await subject()).toBe(chosen);
    await listed().first().getByRole('button').click();
    expect(await subject()).not.toBe(chosen);
  });

  it('offers to try again if no session can be opened', async () => {
    await page.route('**/bank/sessions', (route) =>
      route.fulfill({ status: 503, json: { problem: 'overloaded' } }),
    );
    await fillDetails();
    await next();
    await heading(page, 'We can’t start the check yet');
    await page.unroute('**/bank/sessions');
    await press(page, 'Try again');
    await heading(page, "Check that it's you");
  });

  it('refuses an ID photo without a face before the check begins', async () => {
    await fillDetails();
    await page.getByLabel(/The bank has my ID photo/).check();
    await page.getByLabel('No face', { exact: true }).check();
    await next();
    await heading(page, 'We can’t use this ID photo');
    await press(page, 'Choose another ID photo');
    await heading(page, 'Open an account');
  });

  it('compares a selfie with the ID photo that the server holds', async () => {
    const post = (path: string, body: object, headers: Record<string, string> = {}) =>
      page.evaluate(
        async ([to, sent, more]) => {
          const answer = await fetch(to, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', ...more },
            body: JSON.stringify(sent),
          });
          return answer.json();
        },
        [path, body, headers] as const,
      );
    const idPhoto = await base64Of('same-person');
    const { sessionToken } = await post('/bank/sessions', { mode: 'id-photo-held', idPhoto });
    await details().getByText('yes, encrypted, until the session ends').waitFor();
    const selfie = { face_image1: await base64Of('selfie') };
    const Authorization = `Bearer ${sessionToken}`;
    const answer = await post('/api/face-compare', selfie, { Authorization });
    expect(answer.data.isMatched).toBe(true);
    await details().getByText('erased with the end').waitFor();
    expect(await fact('Second photo from').textContent()).toBe('the bank, with the session');
  });

  it('connects again when the server answers again', async () => {
    await host.route('**/bank/events', (route) => route.fulfill({ status: 503 }));
    await host.reload();
    await host.getByText('Connecting…').waitFor();
    await host.unroute('**/bank/events');
    await host.getByText('Live', { exact: true }).waitFor();
  });

  it('fits into 320, 768 and 1280 pixels', async () => {
    await compareSamples('same-person');
    await details().getByText('What the receipt says').click();
    await details().getByText('The receipt as it came').click();
    for (const width of [320, 768, 1280]) {
      await host.setViewportSize({ width, height: 800 });
      expect(await host.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
});
