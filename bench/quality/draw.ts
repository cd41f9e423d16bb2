/** Degradations of single pixels: noise, light, print, screen and things before the face. */
import type { Subject } from './degradations.ts';
import { smeared } from './via-sharp.ts';

/** Returns a photo in which each pixel has the colour that `colour` gives, clamped and rounded. */
function mapped(
  { data, width, height }: Pick<Subject, 'data' | 'width' | 'height'>,
  colour: (x: number, y: number, channel: number, value: number) => number,
): Uint8Array {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < 3; channel++) {
        const at = 3 * (y * width + x) + channel;
        out[at] = Math.min(255, Math.max(0, Math.round(colour(x, y, channel, data[at] ?? 0))));
      }
  return out;
}

const at = ({ data, width, height }: Subject, x: number, y: number, channel: number): number =>
  data[
    3 *
      (Math.min(height - 1, Math.max(0, Math.round(y))) * width +
        Math.min(width - 1, Math.max(0, Math.round(x)))) +
      channel
  ] ?? 0;

/** Gives each block of pixels one colour. */
export function mosaic(subject: Subject, block: number): Uint8Array {
  const side = Math.max(1, Math.round(block * subject.scale));
  return mapped(subject, (x, y, channel) => {
    const [left, top] = [x - (x % side), y - (y % side)];
    let sum = 0;
    for (let down = 0; down < side; down++)
      for (let right = 0; right < side; right++)
        sum += at(subject, left + right, top + down, channel);
    return sum / side ** 2;
  });
}

/** Adds normal noise to each value, and turns a share of the pixels black or white. */
export function speckled(subject: Subject, deviation: number, share = 0): Uint8Array {
  const { random } = subject;
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const specks = new Map<number, number>();
  return mapped(subject, (x, y, channel, value) => {
    const place = y * subject.width + x;
    if (share > 0 && channel === 0 && random() < share) specks.set(place, random() < 0.5 ? 0 : 255);
    return specks.get(place) ?? value + (deviation > 0 ? deviation * normal() : 0);
  });
}

/** Changes the light: `gain * value + lift`, with a little noise of the sensor. */
export const fogged = (subject: Subject, gain: number, lift: number, noise = 0): Uint8Array => {
  const data = mapped(subject, (_x, _y, _channel, value) => gain * value + lift);
  return noise > 0 ? speckled({ ...subject, data }, noise) : data;
};

const luma = (subject: Subject, x: number, y: number): number =>
  0.299 * at(subject, x, y, 0) + 0.587 * at(subject, x, y, 1) + 0.114 * at(subject, x, y, 2);

/** Prints the photo: with few tones, or in dots whose size shows the tone. */
export async function printed(
  subject: Subject,
  how: 'tones' | 'dots',
  value: number,
): Promise<Uint8Array> {
  if (how === 'tones') {
    const steps = value - 1;
    return mapped(
      subject,
      (_x, _y, _channel, tone) => (Math.round((tone / 255) * steps) / steps) * 255,
    );
  }
  const cell = value * subject.scale;
  const dots = mapped(subject, (x, y) => {
    // The screen of a print is turned by 45 degrees.
    const [across, down] = [(x + y) / Math.SQRT2 / cell, (x - y) / Math.SQRT2 / cell];
    const far = Math.hypot(across - Math.round(across), down - Math.round(down));
    const [middleX, middleY] = [
      ((Math.round(across) + Math.round(down)) * cell) / Math.SQRT2,
      ((Math.round(across) - Math.round(down)) * cell) / Math.SQRT2,
    ];
    const radius = 1.1 * Math.sqrt((1 - luma(subject, middleX, middleY) / 255) / Math.PI);
    // The edge of a dot is a pixel wide, so that the mean of a cell is the tone.
    return 245 - 235 * Math.min(1, Math.max(0, (radius - far) * cell + 0.5));
  });
  // A camera that photographs the print does not resolve each dot.
  return smeared({ ...subject, data: dots }, 'disc', value * 0.6);
}

/** Photographs the photo from a screen: rows of pixels that beat with those of the camera. */
export const screened = (subject: Subject, depth: number): Uint8Array =>
  mapped(subject, (x, y, channel, value) => {
    const [u, v] = [x / subject.scale, y / subject.scale];
    const beat =
      Math.sin(u * 1.3 + v * 0.25 + channel * 2.1) * 0.5 +
      Math.sin(v * 0.9 - u * 0.12 + channel * 0.7) * 0.5;
    return value * (1 - depth * 0.5) + value * depth * beat + depth * 25;
  });

type Cover = 'eyes' | 'mouth' | 'glasses' | 'mask' | 'hand';

/** Puts something before a part of the face. `size` is in distances between the eyes. */
export function hidden(subject: Subject, what: Cover, size: number): Uint8Array {
  const { landmarks } = subject;
  const mean = (from: number, to: number) => {
    let [x, y] = [0, 0];
    for (let point = from; point <= to; point++) {
      x += (landmarks[2 * point] ?? 0) / (to - from + 1);
      y += (landmarks[2 * point + 1] ?? 0) / (to - from + 1);
    }
    return { x, y };
  };
  const [left, right, mouth, nose] = [mean(36, 41), mean(42, 47), mean(48, 67), mean(27, 30)];
  const eyes = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
  const apart = Math.hypot(right.x - left.x, right.y - left.y);
  const tilt = Math.atan2(right.y - left.y, right.x - left.x);
  /** Turns a place into the axes of the face, about a centre, in distances between the eyes. */
  const own = (x: number, y: number, centre: { x: number; y: number }) => {
    const [dx, dy] = [(x - centre.x) / apart, (y - centre.y) / apart];
    return {
      across: dx * Math.cos(tilt) + dy * Math.sin(tilt),
      down: dy * Math.cos(tilt) - dx * Math.sin(tilt),
    };
  };
  const chin = mean(8, 8);
  const covers: Record<Cover, (x: number, y: number) => boolean> = {
    eyes: (x, y) => {
      const { across, down } = own(x, y, eyes);
      return Math.abs(across) < 1.3 && Math.abs(down) < size / 2;
    },
    mouth: (x, y) => {
      const { across, down } = own(x, y, mouth);
      return Math.abs(across) < 0.9 && Math.abs(down) < size / 2;
    },
    glasses: (x, y) =>
      [left, right].some((eye) => {
        const { across, down } = own(x, y, eye);
        return Math.hypot(across / Math.min(0.49, size), (down - 0.05) / (size * 0.8)) < 1;
      }) ||
      (Math.abs(own(x, y, eyes).down) < 0.05 && Math.abs(own(x, y, eyes).across) < 1),
    mask: (x, y) => {
      const { across, down } = own(x, y, chin);
      const reach = Math.hypot(chin.x - nose.x, chin.y - nose.y) / apart;
      return down > -reach * size * 0.9 && down < 0.15 && Math.abs(across) < 1.05 + down * 0.2;
    },
    hand: (x, y) => {
      const { across, down } = own(x, y, mouth);
      return Math.hypot((across + 0.35) / 0.9, down / 0.8) < size;
    },
  };
  const colours: Record<Cover, readonly number[]> = {
    eyes: [0, 0, 0],
    mouth: [0, 0, 0],
    glasses: [22, 22, 26],
    mask: [150, 185, 205],
    hand: [190, 145, 120],
  };
  const covered = covers[what];
  const colour = colours[what];
  return mapped(subject, (x, y, channel, value) =>
    covered(x, y)
      ? (colour[channel] ?? 0) * (what === 'mask' ? 0.92 + 0.08 * Math.sin(y / 3) : 1)
      : value,
  );
}
