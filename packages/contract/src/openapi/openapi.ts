/** The OpenAPI 3.1 document, generated from the schemas, so that nothing is written twice. */
import * as z from 'zod/mini';
import { SCHEMA_DOCS } from '../field-docs/field-docs.ts';
import { SESSION_DOCS } from '../field-docs/session-docs.ts';
import { COMPARE_PATH } from '../wire-names.ts';
import { errorResponses, header, IDEMPOTENCY_KEY, requestBody, response } from './openapi-parts.ts';
import { sessionPaths } from './session-paths.ts';
import { sessionWebhooks } from './session-webhooks.ts';

const ALL_DOCS = { ...SCHEMA_DOCS, ...SESSION_DOCS };

export interface OpenApiOptions {
  /** The origin of the API. */
  readonly serverUrl?: string;
  /** The version of the server. */
  readonly version?: string;
}

/** Registers every schema by name, with its descriptions for the generator. */
function documentedRegistry() {
  const registry = z.registry<Record<string, unknown>>();
  for (const [name, { schema, fields, description }] of Object.entries(ALL_DOCS)) {
    registry.add(schema, { id: name, title: name, ...(description ? { description } : {}) });
    for (const [field, { extension, ...meta }] of Object.entries(fields)) {
      const fieldSchema = schema.shape[field];
      if (fieldSchema && !registry.has(fieldSchema))
        registry.add(fieldSchema, { ...meta, ...(extension ? { 'x-extension': true } : {}) });
    }
  }
  return registry;
}

/** Returns the schemas by name, as JSON Schema 2020-12 with references among each other. */
function componentSchemas(): Record<string, unknown> {
  const registry = documentedRegistry();
  const { schemas }: { schemas: Record<string, Record<string, unknown>> } = z.toJSONSchema(
    registry,
    {
      metadata: registry,
      io: 'input',
      uri: (id) => `#/components/schemas/${id}`,
      override: ({ jsonSchema }) => {
        // The bounds of a safe integer are a fact of JavaScript, not of the API.
        if (jsonSchema.type === 'integer') {
          delete jsonSchema.minimum;
          delete jsonSchema.maximum;
        }
        // Writes "an array or null" in the short form of the given document.
        const [list, nothing, ...more] = jsonSchema.anyOf ?? [];
        if (list?.type === 'array' && nothing?.type === 'null' && more.length === 0) {
          delete jsonSchema.anyOf;
          Object.assign(jsonSchema, list, { type: ['array', 'null'] });
        }
      },
    },
  );
  return Object.fromEntries(
    Object.keys(ALL_DOCS).map((name) => {
      const { $schema, $id, id, ...schema } = schemas[name] ?? {};
      return [name, schema];
    }),
  );
}

/** Builds the OpenAPI 3.1 document of the API. */
export function openApiDocument({ serverUrl = '/', version = '1.0.0' }: OpenApiOptions = {}) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'FaceCompare',
      version,
      description:
        'Compares two face photos. Speaks the API of VLens’ face/compare; extensions are marked.',
    },
    servers: [{ url: serverUrl }],
    paths: {
      [COMPARE_PATH]: {
        post: {
          operationId: 'face-compare',
          summary: 'Compare two face images',
          description:
            'Compares any two face images without an ID transaction. A photo without a face is an answer (200 with `error_code`), not a fault.',
          parameters: [
            header(
              'ApiKey',
              true,
              'Static API key. Our server asks for it only where the operator set one.',
            ),
            IDEMPOTENCY_KEY,
          ],
          requestBody: requestBody('FaceCompareInput'),
          responses: {
            '200': response('The result, or what kept the faces from being compared.'),
            ...errorResponses(),
          },
        },
      },
      ...sessionPaths(),
    },
    webhooks: sessionWebhooks(),
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        ApiKey: { type: 'apiKey', in: 'header', name: 'ApiKey', description: 'Static API key.' },
        BearerAuth: {
          type: 'http',
          scheme: 'bearer',
          description:
            'Short-lived token. Our server takes the token of a session; VLens takes its own beside its key. Our server forwards no token of a caller.',
        },
      },
    },
  };
}
