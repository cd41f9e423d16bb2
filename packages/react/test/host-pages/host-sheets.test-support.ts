/** Style sheets of typical pages: frameworks as published, and resets as people copy them. */

import bootstrap from 'bootstrap/dist/css/bootstrap.css?inline';
import reboot from 'bootstrap/dist/css/bootstrap-reboot.css?inline';
import preflight4 from 'tailwindcss/preflight.css?inline';
import preflight3 from 'tailwindcss-3/src/css/preflight.css?inline';

/** Replaces `theme(name, value)` with the value, as Tailwind does if a page sets nothing. */
const byDefault = (css: string) =>
  css.replace(/(?:--)?theme\(\s*[^,)]+,\s*((?:[^()]|\([^()]*\))*)\)/g, '$1');

const TAGS =
  'section, div, header, footer, h1, h2, h3, p, ul, ol, li, a, b, i, small, span, code, label, input, select, option, button, details, summary, figure, figcaption, img, video, svg, path, circle, g, progress';

export const SHEETS: Readonly<Record<string, string>> = {
  'Tailwind 3': byDefault(preflight3),
  'Tailwind 4': `@layer base { ${byDefault(preflight4)} }`,
  'Tailwind 4 without its layer': byDefault(preflight4),
  'Bootstrap 5 reboot': reboot,
  'Bootstrap 5': bootstrap,
  'a reset that unsets everything': `${TAGS} { all: unset }`,
  'a reset that unsets everything by a star': '*, *::before, *::after { all: unset }',
  'a reset of an old site':
    'html, body, div, span, h1, h2, h3, p, a, code, img, small, b, i, ol, ul, li, label, figure, details, footer, header, section, summary, video { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline } ol, ul { list-style: none } button, input, select { appearance: none; background: none; border: 0; padding: 0; font: inherit }',
  'tags of an old template':
    'section { padding: 4rem 0; margin: 3rem auto; max-width: 200px; text-align: center } header, footer { position: sticky; background: #222; padding: 2rem } h2 { font: 300 3rem/1 serif; text-transform: uppercase } p { max-width: 20ch; font-size: 1.25rem; line-height: 2 } img, video, svg { max-width: 100%; height: auto } ol, ul { padding-left: 4rem } li { margin: 1rem 0; display: list-item } label { display: block; font-weight: 700 } button { width: 100%; border-radius: 0; background: #eee } a { color: #c00; text-decoration: none } figure { margin: 2rem } summary { font-size: 2rem } span { float: left } small { font-size: 8px } b { color: #c00 }',
  'letters apart and centred':
    'body { letter-spacing: 0.3em; word-spacing: 1em; text-align: center; text-transform: uppercase; text-indent: 2em; white-space: nowrap; font: italic 900 small-caps 1rem/3 serif; color: #f0f; hyphens: auto; word-break: break-all }',
  'a star that spaces':
    '* { letter-spacing: 0.2em; text-align: right; line-height: 3; text-transform: capitalize; font-style: italic }',
  'the starter of a build tool':
    '#root, body { text-align: center; letter-spacing: 0.18px; font: 18px/145% system-ui } h1, h2 { font-weight: 500; font-size: 24px; line-height: 118%; letter-spacing: -0.24px; margin: 0 0 8px } p { margin: 0 } code { font-size: 15px; padding: 4px 8px }',
  'a root of 62.5 %': 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  'a root of 6 pixels': 'html { font-size: 6px }',
};
