import type * as z from 'zod/mini';

/** What the API documents about a field, besides its type. */
export interface FieldDoc {
  readonly description?: string;
  readonly default?: unknown;
  readonly format?: string;
  /** A field that VLens does not have. */
  readonly extension?: true;
}

/** A description of every field, so that the compiler finds a missing one. */
type FieldDocs<Schema extends z.ZodMiniObject> = {
  readonly [Field in keyof Schema['shape']]: FieldDoc;
};

export interface SchemaDoc {
  readonly schema: z.ZodMiniObject;
  readonly description?: string;
  readonly fields: Readonly<Record<string, FieldDoc>>;
}

/** Describes each field of a schema. */
export const doc = <Schema extends z.ZodMiniObject>(
  schema: Schema,
  fields: FieldDocs<Schema>,
  description?: string,
): SchemaDoc => ({
  schema,
  fields,
  ...(description ? { description } : {}),
});

/** A field with a description. */
export const described = (description: string, more: FieldDoc = {}): FieldDoc => ({
  description,
  ...more,
});
