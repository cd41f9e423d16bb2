/**
 * Replaces a property, own or inherited.
 * @returns a function that restores the old property; calling it twice is safe
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
