/**
 * Shapes of values: how each value is converted to canonical form, and what it must be. The
 * functions build larger shapes from smaller ones.
 */
import { field } from './field.ts';
import { isObject } from './is-object.ts';

export interface Shape {
  /** Returns the value in canonical form, or the unchanged value if it cannot be read. */
  readonly convert: (value: unknown) => unknown;
  /** Returns the path of the first value that does not fit, or null if all fit. */
  readonly misfit: (value: unknown, path: string) => string | null;
}

export const leaf = (
  fits: (value: unknown) => boolean,
  convert: Shape['convert'] = (value) => value,
): Shape => ({
  convert,
  misfit: (value, path) => (fits(value) ? null : path),
});

// Code that decides about a verdict calls no array method, because a page may have replaced it with
// a broken one.
const maybe = (shape: Shape, nothing?: null): Shape => ({
  convert: shape.convert,
  misfit: (value, path) =>
    value === undefined || value === nothing ? null : shape.misfit(value, path),
});
/** A field that may be left out. */
export const optional = (shape: Shape) => maybe(shape);
/** A field that may be left out or null. */
export const nullable = (shape: Shape) => maybe(shape, null);
/** A field that may be left out. Some backends write null or `blank` instead. */
export const absent = (shape: Shape, blank?: ''): Shape => ({
  ...optional(shape),
  convert: (value) => (value === null || value === blank ? undefined : shape.convert(value)),
});

/**
 * A field that may be anything. A value that cannot be read is left out, because no verdict depends
 * on it.
 */
export const spare = (shape: Shape): Shape => ({
  convert(value) {
    const read = value === null ? undefined : shape.convert(value);
    return shape.misfit(read, '') === null ? read : undefined;
  },
  misfit: () => null,
});

export const list = (of: Shape): Shape => ({
  convert(value) {
    if (!Array.isArray(value)) return value;
    const read: unknown[] = [];
    for (const item of value) read[read.length] = of.convert(item);
    return read;
  },
  misfit(value, path) {
    if (!Array.isArray(value)) return path;
    let at = 0;
    for (const item of value) {
      const misfit = of.misfit(item, `${path}.${at++}`);
      if (misfit !== null) return misfit;
    }
    return null;
  },
});

/**
 * Reads only own fields and builds an object without a prototype, so that a polluted prototype
 * cannot add a field.
 */
export function object(fields: Readonly<Record<string, Shape>>): Shape {
  const entries = Object.entries(fields);
  return {
    convert(value) {
      if (!isObject(value)) return value;
      const read: Record<string, unknown> = Object.create(null);
      for (const [name, shape] of entries) read[name] = shape.convert(field(value, name));
      return read;
    },
    misfit(value, path) {
      if (!isObject(value)) return path;
      for (const [name, shape] of entries) {
        const misfit = shape.misfit(value[name], `${path}.${name}`);
        if (misfit !== null) return misfit;
      }
      return null;
    },
  };
}
