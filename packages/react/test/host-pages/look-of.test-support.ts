/** What a person sees of the widget: the position of each part, and how it is drawn. */
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

/**
 * Returns one line for each visible part of the widget, in the order of the page. The widget looks
 * the same on two pages if the lines are equal.
 */
export function lookOf(widget: HTMLElement): readonly string[] {
  const origin = widget.getBoundingClientRect();
  const visible = [...widget.querySelectorAll('*')].filter((element) => element.checkVisibility());
  return visible.map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const place = [left - origin.left, top - origin.top, width, height].map(Math.round).join(' ');
    return `${nameOfPart(element)} (${place}) ${styleOf(element)}`;
  });
}

/** Returns how the main action is drawn, because people recognise it by that. */
export const mainActionOf = (widget: HTMLElement): string => {
  const main = widget.querySelector('[data-kind="main"], [data-part="shutter"]');
  return main ? styleOf(main) : 'none';
};
