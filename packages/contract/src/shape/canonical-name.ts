/**
 * Returns one name for all spellings of a field: snake_case, camelCase, PascalCase, kebab-case,
 * spaced and any casing. Only the letters a to z and digits count.
 */
export const canonicalName = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');
