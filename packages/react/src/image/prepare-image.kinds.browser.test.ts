/**
 * Every kind of file that a camera, a scanner or a joker makes of one picture. The prepared photo
 * must show that picture.
 */
import { describe, expect, it } from 'vitest';
import { ascii, type Bytes, chunk, four, riffChunk, segment, two } from './bytes.test-support.ts';
import {
  ADOBE_RGB,
  DISPLAY_P3,
  iccProfile,
  inSpace,
  PROPHOTO,
} from './icc-profile.test-support.ts';
import { adobe, type Component, writeJpeg } from './jpeg-writer.test-support.ts';
import {
  drawing,
  errorOf,
  grey,
  jpegOf,
  type Picture,
  type Rgb,
  shown,
  textOf,
  webpOf,
  ycc,
} from './picture.test-support.ts';
import { deflated, type PngShape, writePng } from './png-writer.test-support.ts';
import { prepareImage } from './prepare-image.ts';

/**
 * Of 255, in the mean over all pixels and colours: the difference between two good encoders, and no
 * more.
 */
const NEARLY = 2;

const prepare = (bytes: Uint8Array<ArrayBuffer> | Blob) =>
  prepareImage(bytes instanceof Blob ? bytes : new Blob([bytes]), {
    source: 'file',
    signal: new AbortController().signal,
  });
const codeOf = (bytes: Uint8Array<ArrayBuffer>) =>
  prepare(bytes).then(
    () => 'prepared',
    (error) => error.problem?.code ?? String(error),
  );
const preparedError = async (bytes: Uint8Array<ArrayBuffer>, picture: Picture) => {
  const { blob, width, height } = await prepare(bytes);
  expect([blob.type, width, height]).toEqual(['image/jpeg', picture.width, picture.height]);
  return errorOf(blob, picture);
};

const landscape = drawing();
const portrait = drawing(101, 150);

/** An entry of an EXIF directory: tag, type (3 short, 4 long), one value. */
const entry = (tag: number, type: number, value: Bytes): Bytes => [
  ...two(tag),
  ...two(type),
  ...four(1),
  ...value,
];
const directory = (entries: readonly Bytes[], next = 0): Bytes => [
  ...two(entries.length),
  ...entries.flat(),
  ...four(next),
];
const tiff = (...directories: readonly Bytes[]): Bytes => [
  ...ascii('MM\0*'),
  ...four(8),
  ...directories.flat(),
];
const orientation = (value: number) => entry(0x0112, 3, [...two(value), 0, 0]);
const exif = (data: Bytes) => segment(0xe1, [...ascii('Exif\0\0'), ...data]);
const oriented = (value: number) => exif(tiff(directory([orientation(value)])));

/**
 * Returns the upright pixel that a file with a given orientation stores at a position, as the EXIF
 * standard defines it.
 */
const STORED: Readonly<
  Record<number, (x: number, y: number, right: number, bottom: number) => readonly [number, number]>
> = {
  2: (x, y, right) => [right - x, y],
  3: (x, y, right, bottom) => [right - x, bottom - y],
  4: (x, y, _, bottom) => [x, bottom - y],
  5: (x, y) => [y, x],
  6: (x, y, right) => [right - y, x],
  7: (x, y, right, bottom) => [right - y, bottom - x],
  8: (x, y, _, bottom) => [y, bottom - x],
};

/** Returns a picture as a camera stores it with an orientation. */
function stored(upright: Picture, turn: number): Picture {
  const { width, height, at } = upright;
  const place = STORED[turn];
  if (!place) return upright;
  const [w, h] = turn < 5 ? [width, height] : [height, width];
  return { width: w, height: h, at: (x, y) => at(...place(x, y, width - 1, height - 1)) };
}

describe('prepareImage and orientation', () => {
  it.each([
    ['landscape', landscape],
    ['portrait', portrait],
  ])('I-20: turns all nine orientations of a %s photo upright', async (_, upright) => {
    const first = await prepare(jpegOf(upright, { segments: oriented(1) }));
    const { data } = await shown(first.blob);
    const asFirst: Picture = {
      ...upright,
      at: (x, y) => {
        const from = (y * upright.width + x) * 4;
        return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
      },
    };
    expect(await errorOf(first.blob, upright)).toBeLessThanOrEqual(NEARLY);
    for (const turn of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
      const photo = jpegOf(stored(upright, turn), { segments: oriented(turn) });
      expect(await preparedError(photo, asFirst), `orientation ${turn}`).toBeLessThanOrEqual(
        NEARLY,
      );
    }
  });

  it.each([
    ['9', oriented(9)],
    ['65535', oriented(65_535)],
    ['-1', exif(tiff(directory([entry(0x0112, 8, [0xff, 0xff, 0, 0])])))],
    ['of a wrong type', exif(tiff(directory([entry(0x0112, 2, [...ascii('6'), 0, 0, 0])])))],
    [
      'as a long that is far away',
      exif(tiff(directory([[...two(0x0112), ...two(4), ...four(1000), ...four(0xffffff)]]))),
    ],
    [
      'in a directory that is cut',
      exif([...ascii('MM\0*'), ...four(8), ...two(9), ...orientation(6)].slice(0, -6)),
    ],
    ['in a directory that leads to itself', exif(tiff(directory([orientation(1)], 8)))],
    ['in an empty EXIF part', exif([])],
  ])('I-21: ignores the orientation %s', async (_, part) => {
    for (const upright of [landscape, portrait]) {
      expect(await preparedError(jpegOf(upright, { segments: part }), upright)).toBeLessThanOrEqual(
        NEARLY,
      );
    }
  });

  it('I-21: accepts two contradicting EXIF segments, and one after the picture', async () => {
    const twice = jpegOf(stored(landscape, 6), { segments: [...oriented(6), ...oriented(3)] });
    const { width, height } = await prepare(twice);
    expect([width, height].toSorted((a, b) => a - b)).toEqual([100, 150]);
    const behind = [...jpegOf(landscape)].toSpliced(-2, 0, ...oriented(6));
    expect(await preparedError(Uint8Array.from(behind), landscape)).toBeLessThanOrEqual(NEARLY);
    const after = Uint8Array.from([...jpegOf(landscape), ...oriented(6)]);
    expect(await preparedError(after, landscape)).toBeLessThanOrEqual(NEARLY);
  });

  it.each([1, 6, 9])('I-21: accepts an EXIF segment in PNG and in WebP (%i)', async (value) => {
    const data = tiff(directory([orientation(value)]));
    const png = await writePng({
      ...landscape,
      depth: 8,
      colourType: 2,
      samples: (x, y) => landscape.at(x, y).map(Math.round),
      before: chunk('eXIf', data),
    });
    const webp = await webpOf(landscape, riffChunk('EXIF', data));
    for (const file of [png, webp]) {
      const { blob, width, height } = await prepare(file);
      expect([width, height].toSorted((a, b) => a - b)).toEqual([100, 150]);
      if (value !== 6) expect(await errorOf(blob, landscape)).toBeLessThanOrEqual(NEARLY);
    }
  });
});

describe('prepareImage and colours', () => {
  const rgb = (): Component[] =>
    ([0, 1, 2] as const).map((index) => ({
      id: 'RGB'.charCodeAt(index),
      sample: (x, y) => landscape.at(x, y)[index],
    }));
  /**
   * As Adobe's programs write it: inverted, with black left to the other three colours and not in
   * the fourth.
   */
  const cmyk = (): Component[] => [
    ...rgb().map(({ sample }, index) => ({ id: index + 1, sample })),
    { id: 4, sample: () => 255 },
  ];
  /** The three colours inverted once more, and the fourth as it is. */
  const ycck = (): Component[] => {
    const negative: Picture = {
      ...landscape,
      at: (x, y) => landscape.at(x, y).map((value) => 255 - value) as unknown as Rgb,
    };
    return [...ycc(negative), { id: 4, sample: () => 255 }];
  };
  const size = { width: landscape.width, height: landscape.height };

  it.each([
    ['RGB by its Adobe part', () => writeJpeg({ ...size, components: rgb(), segments: adobe(0) })],
    ['RGB by its names', () => writeJpeg({ ...size, components: rgb() })],
    ['CMYK of Adobe', () => writeJpeg({ ...size, components: cmyk(), segments: adobe(0) })],
    ['YCCK of Adobe', () => writeJpeg({ ...size, components: ycck(), segments: adobe(2) })],
  ])('I-22: keeps the colours of a JPEG in %s', async (_, make) => {
    expect(await preparedError(make(), landscape)).toBeLessThanOrEqual(NEARLY);
  });

  it('I-22: rejects CMYK without a colour transform, which browsers show as a negative', async () => {
    expect(await codeOf(writeJpeg({ ...size, components: cmyk() }))).toBe('image-unsupported');
  });

  const flat = grey(landscape);
  const levels = (depth: number) => 2 ** depth - 1;
  const inDepth = (depth: number, value: number) => Math.round((value / 255) * levels(depth));
  const kinds: readonly (readonly [string, Omit<PngShape, 'width' | 'height'>, Picture])[] = [
    ['8-bit grey', { depth: 8, colourType: 0, samples: (x, y) => [flat.at(x, y)[0]] }, flat],
    [
      '16-bit grey',
      { depth: 16, colourType: 0, samples: (x, y) => [inDepth(16, flat.at(x, y)[0])] },
      flat,
    ],
    [
      'grey with opacity',
      { depth: 8, colourType: 4, samples: (x, y) => [flat.at(x, y)[0], 255] },
      flat,
    ],
    [
      '16-bit colour',
      {
        depth: 16,
        colourType: 2,
        samples: (x, y) => landscape.at(x, y).map((value) => inDepth(16, value)),
      },
      landscape,
    ],
    [
      '16-bit colour with opacity',
      {
        depth: 16,
        colourType: 6,
        samples: (x, y) => [...landscape.at(x, y).map((value) => inDepth(16, value)), 65_535],
      },
      landscape,
    ],
    [
      'a palette of 256',
      {
        depth: 8,
        colourType: 3,
        samples: (x, y) => [flat.at(x, y)[0]],
        before: chunk(
          'PLTE',
          Array.from({ length: 768 }, (_, index) => Math.floor(index / 3)),
        ),
      },
      flat,
    ],
    [
      '1-bit black and white',
      { depth: 1, colourType: 0, samples: (x, y) => [flat.at(x, y)[0] > 127 ? 1 : 0] },
      { ...flat, at: (x, y) => (flat.at(x, y)[0] > 127 ? [255, 255, 255] : [0, 0, 0]) },
    ],
  ];
  it.each(kinds)('I-22: keeps the colours of a PNG of %s', async (_, shape, seen) => {
    expect(await preparedError(await writePng({ ...size, ...shape }), seen)).toBeLessThanOrEqual(
      NEARLY,
    );
  });

  it('I-22: keeps the colours of a grey JPEG', async () => {
    const photo = writeJpeg({
      ...size,
      components: [{ id: 1, sample: (x, y) => flat.at(x, y)[0] }],
    });
    expect(await preparedError(photo, flat)).toBeLessThanOrEqual(NEARLY);
  });

  const inJpeg = (profile: Bytes) => segment(0xe2, [...ascii('ICC_PROFILE\0'), 1, 1, ...profile]);
  it.each([
    ['Display P3', DISPLAY_P3],
    ['Adobe RGB', ADOBE_RGB],
    ['ProPhoto RGB', PROPHOTO],
  ])('I-23: converts the colours of a photo in %s', async (_, space) => {
    const wide = inSpace(landscape, space);
    const profile = iccProfile(space);
    expect(
      await preparedError(jpegOf(wide, { segments: inJpeg(profile) }), landscape),
    ).toBeLessThanOrEqual(NEARLY);
    const named = chunk('iCCP', [...ascii('test\0\0'), ...(await deflated(profile))]);
    const clamp = (value: number) => Math.min(255, Math.max(0, Math.round(value)));
    const png = await writePng({
      ...size,
      depth: 8,
      colourType: 2,
      samples: (x, y) => wide.at(x, y).map(clamp),
      before: named,
    });
    expect(await preparedError(png, landscape)).toBeLessThanOrEqual(NEARLY);
    // Without the profile these values are other colours, so the two checks above could fail.
    expect(await preparedError(jpegOf(wide), landscape)).toBeGreaterThan(NEARLY);
  });

  const profile = iccProfile(DISPLAY_P3);
  it.each([
    ['empty', []],
    ['cut', profile.slice(0, 200)],
    ['zero', profile.map(() => 0)],
    ['of a length that lies', [0xff, 0xff, 0xff, 0xff, ...profile.slice(4)]],
    [
      'of tags that lead nowhere',
      profile.map((byte, index) =>
        index >= 132 && index < 132 + 12 * 9 && index % 12 >= 4 ? 0xff : byte,
      ),
    ],
  ])('I-23: ignores a profile that is %s', async (_, broken) => {
    expect(
      await preparedError(jpegOf(landscape, { segments: inJpeg(broken) }), landscape),
    ).toBeLessThanOrEqual(NEARLY);
  });

  it('I-24: puts half-transparent pixels on mid-grey', async () => {
    const half = 128;
    const png = await writePng({
      ...size,
      depth: 8,
      colourType: 6,
      samples: (x, y) => [
        ...landscape.at(x, y).map(Math.round),
        (x * 255) / (size.width - 1) > half ? half : 0,
      ],
    });
    const before: Picture = {
      ...size,
      at: (x, y) => {
        const opacity = (x * 255) / (size.width - 1) > half ? half / 255 : 0;
        const [r, g, b] = landscape.at(x, y);
        const mixed = (value: number) => value * opacity + 128 * (1 - opacity);
        return [mixed(r), mixed(g), mixed(b)];
      },
    };
    expect(await preparedError(png, before)).toBeLessThanOrEqual(NEARLY);
  });
});

describe('prepareImage and the content of a file', () => {
  /** What must never be sent. */
  const other: Picture = {
    width: 150,
    height: 100,
    at: (x, y) => (((x >> 3) + (y >> 3)) % 2 ? [250, 250, 0] : [0, 0, 120]),
  };
  const startsIn = async (blob: Blob) => (await textOf(blob)).split('\xff\xd8\xff').length - 1;

  it('I-25: uses the picture of a photo with a gain map, and not the map', async () => {
    const map = jpegOf(grey(other));
    const xmp = (text: string) => segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0${text}`));
    const container = xmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" hdrgm:Version="1.0"/></rdf:RDF></x:xmpmeta>`,
    );
    // The position of the second picture (CIPA DC-007), counted from the byte order after the name
    // of the segment.
    const pictures = (first: number, second: number, offset: number) =>
      segment(0xe2, [
        ...ascii('MPF\0MM\0*'),
        ...four(8),
        ...directory([
          [...two(0xb000), ...two(7), ...four(4), ...ascii('0100')],
          [...two(0xb001), ...two(4), ...four(1), ...four(2)],
          [...two(0xb002), ...two(7), ...four(32), ...four(50)],
        ]),
        ...[...four(0x20030000), ...four(first), ...four(0), ...four(0)],
        ...[...four(0), ...four(second), ...four(offset), ...four(0)],
      ]);
    const length = jpegOf(landscape, { segments: [...container, ...pictures(0, 0, 0)] }).length;
    const offset = length - (2 + container.length + 4 + 4);
    const base = jpegOf(landscape, {
      segments: [...container, ...pictures(length, map.length, offset)],
    });
    const photo = Uint8Array.from([...base, ...map]);
    expect(await preparedError(photo, landscape)).toBeLessThanOrEqual(NEARLY);
    expect(await startsIn((await prepare(photo)).blob)).toBe(1);
  });

  it.each([
    ['4:2:2', { sampling: { across: 2 } }],
    ['4:2:0', { sampling: { across: 2, down: 2 } }],
    ['4:4:0', { sampling: { down: 2 } }],
    ['4:1:1', { sampling: { across: 4 } }],
    ['4:1:0', { sampling: { across: 4, down: 2 } }],
    ['restart markers', { restartInterval: 3 }],
    ['restart markers and 4:2:0', { restartInterval: 2, sampling: { across: 2, down: 2 } }],
    ['progressive scans', { progressive: true }],
    ['progressive scans and 4:2:0', { progressive: true, sampling: { across: 2, down: 2 } }],
  ])('I-26: keeps the picture of a JPEG with %s', async (_, shape) => {
    expect(await preparedError(jpegOf(landscape, shape), landscape)).toBeLessThanOrEqual(NEARLY);
  });

  it('I-26: rejects arithmetic coding', async () => {
    const photo = jpegOf(landscape);
    const frame = photo.findIndex((byte, at) => byte === 0xff && photo[at + 1] === 0xc0);
    expect(await codeOf(photo.with(frame + 1, 0xc9))).toBe('image-unsupported');
  });

  it('I-29, I-28: does not use the thumbnail in the EXIF segment', async () => {
    const thumbnail = jpegOf({ ...other, width: 64, height: 64 });
    const head = tiff(
      directory([orientation(1)], 26),
      directory([
        [...two(0x0103), ...two(3), ...four(1), ...two(6), 0, 0],
        entry(0x0201, 4, four(68)),
        entry(0x0202, 4, four(thumbnail.length)),
      ]),
    );
    expect(head).toHaveLength(68);
    const photo = jpegOf(landscape, { segments: exif([...head, ...thumbnail]) });
    expect(await startsIn(new Blob([photo]))).toBe(2);
    expect(await preparedError(photo, landscape)).toBeLessThanOrEqual(NEARLY);
    expect(await startsIn((await prepare(photo)).blob)).toBe(1);
  });

  it('I-28: removes all metadata', async () => {
    const secrets = [
      'Exif',
      'GPS',
      'XMP',
      'xmpmeta',
      'ns.adobe.com',
      'Photoshop 3.0',
      '8BIM',
      'JFXX',
      '30.0444',
      'canary',
      'c2pa',
    ];
    const parts = [
      exif([...tiff(directory([orientation(1)])), ...ascii('GPS 30.0444 canary')]),
      segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>XMP canary</x:xmpmeta>')),
      segment(0xe1, ascii('http://ns.adobe.com/xmp/extension/\0canary')),
      segment(0xed, ascii('Photoshop 3.0\x008BIM canary')),
      segment(0xe2, ascii('ICC_PROFILE\0\x01\x01canary')),
      segment(0xe0, [...ascii('JFXX\0'), 0x10, ...ascii('canary')]),
      segment(0xeb, ascii('JP c2pa canary')),
      segment(0xfe, ascii('canary')),
    ];
    const photo = Uint8Array.from([
      ...jpegOf(landscape, { segments: parts.flat() }),
      ...ascii('canary behind the end'),
    ]);
    expect(secrets.filter((secret) => !String.fromCharCode(...photo).includes(secret))).toEqual([]);
    const { blob } = await prepare(photo);
    const sent = await textOf(blob);
    expect(secrets.filter((secret) => sent.includes(secret))).toEqual([]);
    expect(await startsIn(blob)).toBe(1);
    expect(await errorOf(blob, landscape)).toBeLessThanOrEqual(NEARLY);

    const note = [
      ...chunk('tEXt', ascii('Comment\0canary GPS 30.0444')),
      ...chunk('iTXt', ascii('XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta>XMP canary')),
    ];
    const png = await writePng({
      ...landscape,
      depth: 8,
      colourType: 2,
      samples: (x, y) => landscape.at(x, y).map(Math.round),
      before: note,
    });
    const sentPng = await textOf((await prepare(png)).blob);
    expect([...secrets, 'adobe'].filter((secret) => sentPng.includes(secret))).toEqual([]);
  });

  const payloads: readonly (readonly [string, Bytes])[] = [
    ['ZIP', ascii('PK\x03\x04canary.zipPK\x05\x06')],
    ['HTML', ascii('<html><script>canary()</script></html>')],
    ['PHP', ascii('<?php system($_GET["canary"]); ?>')],
    ['MP3', [...ascii('TAGcanary'), 0xff, 0xfb, 0x90, 0x44]],
  ];
  it.each(payloads)(
    'I-18: keeps the picture of a file that is also a %s, and removes the other format',
    async (_, payload) => {
      const jpeg = jpegOf(landscape, { segments: segment(0xfe, payload) });
      const png = await writePng({
        ...landscape,
        depth: 8,
        colourType: 2,
        samples: (x, y) => landscape.at(x, y).map(Math.round),
        before: chunk('tEXt', [...ascii('Comment\0'), ...payload]),
      });
      const webp = await webpOf(landscape, riffChunk('XMP ', payload));
      for (const file of [jpeg, png, webp]) {
        const whole = Uint8Array.from([...file, ...payload]);
        expect(await preparedError(whole, landscape)).toBeLessThanOrEqual(NEARLY);
        const sent = await textOf((await prepare(whole)).blob);
        for (const trace of ['canary', 'script', '<?php', 'PK\x03\x04', 'TAG'])
          expect(sent).not.toContain(trace);
      }
      // With the other format in front it is no picture.
      expect(await codeOf(Uint8Array.from([...payload, ...jpeg]))).toBe('image-unsupported');
    },
  );

  it('I-18: rejects a GIF that is a script', async () => {
    expect(await codeOf(Uint8Array.from(ascii('GIF89a=1;canary();')))).toBe('image-unsupported');
  });
});
