/** What of the widget a person sees: where each part is, and how it is drawn. */
import { nameOfPart } from '../../../../scripts/geometry/name-of-part.ts';

const DRAWN = [
  ...[
    'backgroundColor',
    'borderTopLeftRadius',
    'borderTopWidth',
    'boxShadow',
    'color',
    'cursor',
    'fontSize',
    'fontStyle',
    'fontWeight',
  ],
  ...[
    'letterSpacing',
    'lineHeight',
    'textAlign',
    'textDecorationLine',
    'textTransform',
    'minBlockSize',
    'fill',
    'stroke',
    'd',
  ],
] as const;

const styleOf = (element: Element) => {
  const style = getComputedStyle(element) as unknown as Readonly<Record<string, string>>;
  return DRAWN.map((property) => `${property}: ${style[property]}`).join('; ');
};

/** One line for each visible part of the widget, in the order of the page. Two pages on which the widget looks the same have the same lines. */
export function lookOf(widget: HTMLElement): readonly string[] {
  const origin = widget.getBoundingClientRect();
  const visible = [...widget.querySelectorAll('*')].filter((element) => element.checkVisibility());
  return visible.map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const place = [left - origin.left, top - origin.top, width, height].map(Math.round).join(' ');
    return `${nameOfPart(element)} (${place}) ${styleOf(element)}`;
  });
}

/** How the main action is drawn: by this a person finds the way on. */
export const mainActionOf = (widget: HTMLElement): string => {
  const main = widget.querySelector('[data-kind="main"], [data-part="shutter"]');
  return main ? styleOf(main) : 'none';
};
