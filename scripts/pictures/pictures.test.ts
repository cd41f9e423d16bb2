import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PICTURES, pictureFile } from './pictures.ts';

describe('the pictures of the documents', () => {
  it.each(Object.keys(PICTURES))(
    '%s is what the code draws; npm run pictures draws it again',
    { timeout: 300_000 },
    (name) => {
      expect(
        readFileSync(pictureFile(name), 'utf8') === PICTURES[name]?.(),
        `docs/pictures/${name} is stale`,
      ).toBe(true);
    },
  );

  it('are all drawn by the code', () => {
    const committed = readdirSync(pictureFile('.')).filter((name) => name.endsWith('.svg'));
    expect(committed.sort()).toEqual(Object.keys(PICTURES).sort());
  });

  it.each(Object.keys(PICTURES))('%s loads nothing and runs nothing', (name) => {
    const svg = readFileSync(pictureFile(name), 'utf8').replace(
      'xmlns="http://www.w3.org/2000/svg"',
      '',
    );
    expect(svg).not.toMatch(/https?:|url\(|@import|<script|href=|NaN|undefined/);
  });
});
