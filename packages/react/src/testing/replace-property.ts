/**
 * Puts another property in the place of one, own or inherited.
 * @returns puts back what was there; doing it twice does no harm
 */
export function replaceProperty(
  target: object,
  name: string,
  property: PropertyDescriptor,
): () => void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { ...property, configurable: true });
  return () => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  };
}
