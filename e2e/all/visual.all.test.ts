/**
 * Every stage looks as before, in light and dark, in English and Arabic, on a phone and on a
 * computer. After an intended change, build the stories (`npm run storybook:build`). Accept the new
 * pictures with `UPDATE=1 npx vitest run --project all e2e/all/visual.all.test.ts`, and look at
 * them.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { difference, shrink } from '../../scripts/contact-sheet/compare-pictures.ts';
import { type Looks, openStages, type Stages } from '../../scripts/contact-sheet/open-stages.ts';
import { testFonts } from '../../scripts/contact-sheet/test-fonts.ts';

const BASELINE = fileURLToPath(new URL('baseline/', import.meta.url));
/**
 * The largest share of points that another machine may change by drawing the same letters
 * differently.
 */
const ALLOWED = 0.005;
const LOOKS: Looks = {
  languages: ['en', 'ar'],
  schemes: ['light', 'dark'],
  widths: [320, 1280],
  css: testFonts(),
};

let stages: Stages;
let shots: ReadonlyMap<string, Buffer>;

/** Returns shrunken pictures of stories, by the name of their file. */
async function shoot(looks: Looks, stories = stages.stories): Promise<typeof shots> {
  const taken = await stages.shoot(looks, stories);
  const named = taken.map(async ({ story, scheme, language, width, png }) => {
    const name = `${width}-${scheme}-${language}/${story.replace('stages--', '')}.png`;
    return [name, await shrink(png)] as const;
  });
  return new Map(await Promise.all(named));
}

beforeAll(async () => {
  stages = await openStages();
  shots = await shoot(LOOKS);
  if (!process.env.UPDATE) return;
  rmSync(BASELINE, { recursive: true, force: true });
  for (const [name, picture] of shots) {
    mkdirSync(dirname(join(BASELINE, name)), { recursive: true });
    writeFileSync(join(BASELINE, name), picture);
  }
}, 300_000);
afterAll(() => stages?.close());

describe('every stage', () => {
  it('has a picture in every look', () => {
    expect(stages.stories.length).toBeGreaterThanOrEqual(12);
    expect(shots.size).toBe(stages.stories.length * 8);
  });

  it('looks as before', async () => {
    const changed: string[] = [];
    for (const [name, picture] of shots) {
      const kept = join(BASELINE, name);
      const share = existsSync(kept) ? await difference(picture, readFileSync(kept)) : 1;
      if (share > ALLOWED) changed.push(`${name}: ${(share * 100).toFixed(1)} %`);
    }
    expect(changed).toEqual([]);
  });

  it.each([
    ['another accent', '[data-styled] { --fc-accent: #a3195b; }'],
    ['a button that is gone', '[data-kind="main"] { visibility: hidden; }'],
    ['other corners', '[data-styled] { --fc-radius: 0rem; --fc-button-radius: 0; }'],
    ['a heading that has moved', '[data-part="heading"] { translate: 0 0.75rem; }'],
  ])('because %s is found', async (_, css) => {
    const ready = stages.stories.filter((id) => id.endsWith('--ready'));
    const looks = { languages: ['en'], schemes: ['light'], widths: [320] } as const;
    const [[name, changed] = ['', Buffer.of()]] = await shoot(
      { ...looks, css: `${testFonts()} ${css}` },
      ready,
    );
    expect(await difference(changed, shots.get(name) ?? changed)).toBeGreaterThan(ALLOWED);
  });
});
