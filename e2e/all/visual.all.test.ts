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
import { type Shot, shootStories } from '../../scripts/contact-sheet/shoot-stories.ts';
import { openStageStories, type StageStories } from '../../scripts/contact-sheet/stage-stories.ts';
import { testFonts } from '../../scripts/contact-sheet/test-fonts.ts';

const BASELINE = fileURLToPath(new URL('baseline/', import.meta.url));
/**
 * The largest share of points that another machine may change by drawing the same letters
 * differently.
 */
const ALLOWED = 0.005;
type Looks = Pick<Parameters<typeof shootStories>[2], 'languages' | 'schemes' | 'widths'>;
const LOOKS: Looks = { languages: ['en', 'ar'], schemes: ['light', 'dark'], widths: [320, 1280] };

let stages: StageStories;
let shots: ReadonlyMap<string, Buffer>;

/** Returns shrunken pictures of stories, by the name of their file. */
async function shoot(
  stories: readonly string[],
  css: string,
  looks = LOOKS,
): Promise<ReadonlyMap<string, Buffer>> {
  const taken: Shot[] = [];
  await shootStories(stages.browser, stages.url, {
    ...looks,
    stories,
    css,
    onShot: (shot) => taken.push(shot),
  });
  const named = taken.map(async ({ story, scheme, language, width, png }) => {
    const name = `${width}-${scheme}-${language}/${story.replace('stages--', '')}.png`;
    return [name, await shrink(png)] as const;
  });
  return new Map(await Promise.all(named));
}

beforeAll(async () => {
  stages = await openStageStories();
  shots = await shoot(stages.stories, testFonts());
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
    const looks: Looks = { languages: ['en'], schemes: ['light'], widths: [320] };
    const [[name, changed] = ['', Buffer.of()]] = await shoot(
      ready,
      `${testFonts()} ${css}`,
      looks,
    );
    expect(await difference(changed, shots.get(name) ?? changed)).toBeGreaterThan(ALLOWED);
  });
});
