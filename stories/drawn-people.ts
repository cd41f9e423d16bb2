/** Drawn people in place of photos, for every story without real face detection. */

interface Drawing {
  readonly wall: string;
  readonly light: string;
  readonly shirt: string;
  readonly collar: string;
  readonly hair: string;
  readonly skin: string;
  readonly shade: string;
  readonly long: boolean;
  /** The position of the head: a translation and a rotation of the whole person. */
  readonly pose: string;
}

const lina = { hair: '#3b2a2a', skin: '#dfa680', shade: '#c58a66', long: true };

const DRAWINGS = {
  selfie: {
    ...lina,
    wall: '#b8c8dc',
    light: '#d3deea',
    shirt: '#31507d',
    collar: '#e9edf4',
    pose: 'translate(0 20)',
  },
  'same-person': {
    ...lina,
    wall: '#e8dcc9',
    light: '#f4ece0',
    shirt: '#7a4f3c',
    collar: '#f5e9dc',
    pose: 'translate(42 66) scale(.86)',
  },
  'other-person': {
    ...{ hair: '#8a5a2b', skin: '#f0c7a4', shade: '#d9a780', long: false },
    ...{
      wall: '#cfe0d4',
      light: '#e2eee5',
      shirt: '#3f6b5a',
      collar: '#e6efe9',
      pose: 'translate(36 50) scale(.88)',
    },
  },
} satisfies Record<string, Drawing>;

export type DrawnPerson = keyof typeof DRAWINGS;

const LONG_HAIR =
  'M138 400C112 205 205 118 300 118s188 87 162 282c-4 92 6 160 34 232-62 34-330 34-392 0 28-72 38-140 34-232z';
const SHORT_HAIR =
  'M160 372C140 210 220 138 300 138s160 72 140 234c-6 42-14 62-24 76H184c-10-14-18-34-24-76z';

/** The visible part of the drawing: a portrait, or its middle in the format of a camera. */
const FRAMES = {
  portrait: 'viewBox="0 0 600 800" width="900" height="1200"',
  camera: 'viewBox="-100 70 800 600" width="640" height="480"',
};

const draw = (
  { wall, light, shirt, collar, hair, skin, shade, long, pose }: Drawing,
  frame: string,
): string => `
<svg xmlns="http://www.w3.org/2000/svg" ${frame}>
  <path d="M-200 0h1000v800h-1000z" fill="${wall}"/>
  <path d="M-200 0h620L120 800h-320z" fill="${light}"/>
  <g transform="${pose}">
    <path d="${long ? LONG_HAIR : SHORT_HAIR}" fill="${hair}"/>
    <path d="M24 900c0-190 96-268 276-268s276 78 276 268z" fill="${shirt}"/>
    <path d="M214 640c20 62 56 92 86 92s66-30 86-92l-40-24h-92z" fill="${collar}"/>
    <path d="M244 500h112v118c-14 52-98 52-112 0z" fill="${shade}"/>
    <g fill="${skin}"><ellipse cx="176" cy="392" rx="20" ry="32"/><ellipse cx="424" cy="392" rx="20" ry="32"/>
    <path d="M180 350c0-112 48-164 120-164s120 52 120 164c0 108-54 204-120 204s-120-96-120-204z"/></g>
    <path d="M172 366c-18-136 52-214 132-214 84 0 148 74 124 214-10-50-32-82-66-106-46 28-112 34-152 28-20 18-32 44-38 78z" fill="${hair}"/>
    <g fill="none" stroke="${hair}" stroke-width="9" stroke-linecap="round"><path d="M220 338q26-18 54-4M326 334q28-14 54 4"/></g>
    <g fill="#2a2028"><ellipse cx="248" cy="380" rx="13" ry="15"/><ellipse cx="352" cy="380" rx="13" ry="15"/></g>
    <g fill="#fff"><circle cx="253" cy="374" r="4.5"/><circle cx="357" cy="374" r="4.5"/></g>
    <g fill="#d9685a" opacity=".22"><circle cx="222" cy="440" r="26"/><circle cx="378" cy="440" r="26"/></g>
    <g fill="none" stroke="${shade}" stroke-width="8" stroke-linecap="round"><path d="M302 388q-16 46 6 52"/></g>
    <path d="M252 476q48 16 96 0-12 44-48 44t-48-44z" fill="#8d3a3a"/>
    <path d="M263 479q37 11 74 0-4 13-12 17-25 6-50 0-8-4-12-17z" fill="#fff"/>
  </g>
</svg>`;

/** Returns the drawing as an image for a canvas. */
export async function drawnPicture(
  person: DrawnPerson,
  frame: keyof typeof FRAMES,
): Promise<HTMLImageElement> {
  const picture = new Image();
  picture.src = `data:image/svg+xml,${encodeURIComponent(draw(DRAWINGS[person], FRAMES[frame]))}`;
  await picture.decode();
  return picture;
}

/** Returns the drawing as a file that a person would choose. */
export async function drawnPhoto(person: DrawnPerson): Promise<File> {
  const picture = await drawnPicture(person, 'portrait');
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  return new File(
    [await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })],
    `${person}.jpg`,
    { type: 'image/jpeg' },
  );
}
