/** How a fault names an element. */
export const nameOfPart = (element: Element): string =>
  element.getAttribute('data-part') ?? element.getAttribute('data-kind') ?? element.localName;
