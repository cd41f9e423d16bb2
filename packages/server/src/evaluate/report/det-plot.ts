import { type DetPoint, detPoints } from '../statistics/det-points.ts';
import type { Distances } from '../statistics/distances-of.ts';
import { smallestClaim } from '../statistics/smallest-claim.ts';

const [LEFT, TOP, WIDTH, HEIGHT] = [70, 20, 500, 400];
/** Both axes start at a power of ten. */
const decadesFor = (of: number): number => Math.max(1, Math.ceil(Math.log10(Math.max(1, of))));

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1c2530 }
  .paper { fill: #fff } .grid { stroke: #d5dae1 } .axis { stroke: #1c2530; fill: none }
  .claim { fill: #c2701c; fill-opacity: 0.14 } .curve { stroke: #2563a8; stroke-width: 2; fill: none }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6e9ee } .paper { fill: #14181e } .grid { stroke: #39414d }
    .axis { stroke: #e6e9ee } .claim { fill: #e8a25a } .curve { stroke: #7db4f0 }
  }`;

/**
 * Draws the false non-match rate against the false match rate, on logarithmic axes. The shaded part
 * has rates below 3/N, which the pairs cannot show. Rates of 0 have no place on such axes.
 * @returns an SVG file, readable on light and dark ground
 */
export function detPlot(distances: Distances): string {
  const [across, up] = [distances.impostors.length, distances.genuine.length].map(decadesFor);
  const x = (rate: number) => LEFT + WIDTH * (1 + Math.log10(rate) / (across ?? 1));
  const y = (rate: number) => TOP - (HEIGHT * Math.log10(rate)) / (up ?? 1);
  const shown = detPoints(distances).filter(({ fmr, fnmr }) => fmr > 0 && fnmr > 0);
  const place = ({ fmr, fnmr }: DetPoint) => `${x(fmr).toFixed(1)},${y(fnmr).toFixed(1)}`;
  const ticks = (decades = 1) => Array.from({ length: decades + 1 }, (_, at) => 10 ** -at);
  const grid = [
    ...ticks(across).map(
      (rate) => `<path class="grid" d="M${x(rate)} ${TOP}v${HEIGHT}"/>
<text x="${x(rate)}" y="${TOP + HEIGHT + 20}" text-anchor="middle">${rate}</text>`,
    ),
    ...ticks(up).map(
      (rate) => `<path class="grid" d="M${LEFT} ${y(rate)}h${WIDTH}"/>
<text x="${LEFT - 8}" y="${y(rate) + 4}" text-anchor="end">${rate}</text>`,
    ),
  ];
  const claim = x(smallestClaim(distances.impostors.length)) - LEFT;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 480" role="img">
<title>DET: N = ${distances.impostors.length} pairs of two people, ${distances.genuine.length} of one</title>
<style>${STYLE}
</style>
<rect class="paper" width="600" height="480"/>
<rect class="claim" x="${LEFT}" y="${TOP}" width="${claim.toFixed(1)}" height="${HEIGHT}"/>
${grid.join('\n')}
<rect class="axis" x="${LEFT}" y="${TOP}" width="${WIDTH}" height="${HEIGHT}"/>
<polyline class="curve" points="${shown.map(place).join(' ')}"/>
<text x="${LEFT + WIDTH / 2}" y="465" text-anchor="middle">false match rate (shaded: below 3/N)</text>
<text transform="translate(16 ${TOP + HEIGHT / 2}) rotate(-90)" text-anchor="middle">false non-match rate</text>
</svg>
`;
}
