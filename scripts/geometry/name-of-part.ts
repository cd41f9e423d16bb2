/** Returns the name of an element in a fault. */
export const nameOfPart = (element: Element): string =>
  element.getAttribute('data-part') ?? element.getAttribute('data-kind') ?? element.localName;
