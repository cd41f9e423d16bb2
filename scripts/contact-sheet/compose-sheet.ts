import sharp, { type OverlayOptions } from 'sharp';
import type { Shot } from './shoot-stories.ts';

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
  const tiles = await Promise.all(
    shots.map(async ({ story, png }) => {
      const { data, info } = await sharp(png)
        .resize({ width: tileWidth })
        .toBuffer({ resolveWithObject: true });
      return { story, data, height: info.height };
    }),
  );
  const placed: OverlayOptions[] = [];
  let top = GAP;
  for (let first = 0; first < tiles.length; first += columns) {
    const row = tiles.slice(first, first + columns);
    row.forEach(({ story, data }, column) => {
      const left = GAP + column * (tileWidth + GAP);
      placed.push(
        { input: label(story.replace('stages--', ''), tileWidth), left, top },
        { input: data, left, top: top + LABEL },
      );
    });
    top += LABEL + Math.max(...row.map(({ height }) => height)) + GAP;
  }
  return sharp({
    create: {
      width: GAP + columns * (tileWidth + GAP),
      height: top,
      channels: 3,
      background: '#fff',
    },
  })
    .composite(placed)
    .png({ palette: true })
    .toBuffer();
}
