import sharp from 'sharp';
import type { Shot } from './open-stages.ts';

const GAP = 24;
const LABEL = 28;

const label = (text: string, width: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${LABEL}"><text x="0" y="20" font-family="sans-serif" font-size="16" fill="#333">${text}</text></svg>`,
  );

/** Composes one picture of all stages in one look, side by side. */
export async function composeSheet(
  shots: readonly Shot[],
  columns: number,
  tileWidth: number,
): Promise<Buffer> {
  const tiles = shots.map(async ({ story, png }) => {
    const tile = await sharp(png).resize({ width: tileWidth }).toBuffer();
    return sharp(tile)
      .extend({ top: LABEL, background: '#fff' })
      .composite([{ input: label(story.replace('stages--', ''), tileWidth), gravity: 'northwest' }])
      .png()
      .toBuffer();
  });
  const sheet = await sharp(await Promise.all(tiles), {
    join: { across: columns, shim: GAP, background: '#fff' },
  })
    .png()
    .toBuffer();
  return sharp(sheet)
    .extend({ top: GAP, bottom: GAP, left: GAP, right: GAP, background: '#fff' })
    .png({ palette: true })
    .toBuffer();
}
