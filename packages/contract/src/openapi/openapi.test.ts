import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SESSION_DOCS } from '../field-docs/session-docs.ts';
import { PROBLEM_CODES, PROBLEMS } from '../problem.ts';
import { OPERATION_FACTS, SCHEMA_FACTS, type SchemaFacts } from './openapi.facts.test-data.ts';
import { openApiDocument } from './openapi.ts';

/**
 * The differences between our document and the given one, each with its reason. Any other
 * difference fails.
 */
const EXTENSIONS = {
  /**
   * The problem in our own codes, because the integers name neither the photo nor the remedy. And
   * sessions, which the given API lacks.
   */
  schemas: ['ProblemOutput', ...Object.keys(SESSION_DOCS)],
  fields: {
    ScanSpoofingOutput: { x_live_score: 'number|null' },
    OCR_faceCompare_Response_200: { problem: 'ProblemOutput|null' },
  },
  /**
   * An error answer carries `data: null`, which the given schema does not allow although its vendor
   * sends it.
   */
  changed: { OCR_faceCompare_Response_200: { data: 'FaceMatchOutput|null' } },
  /** Lets a server judge a second try only once. */
  parameters: ['Idempotency-Key'],
} as const;

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (isObject(inner) || Array.isArray(inner) ? (inner as Json)[key] : undefined),
    value,
  );
const nameOf = (reference: unknown): string =>
  String(reference).replace('#/components/schemas/', '');

/** One property in the notation of the facts. */
function factOf(property: unknown): string {
  const schema = isObject(property) ? property : {};
  const options = Array.isArray(schema.anyOf) ? schema.anyOf : null;
  if (options) {
    return options.map(factOf).join('|');
  }
  if (schema.$ref !== undefined) return nameOf(schema.$ref);
  const types = [schema.type]
    .flat()
    .map((type) => (type === 'array' ? `${factOf(schema.items)}[]` : String(type)));
  const format = schema.format === undefined ? '' : `:${String(schema.format)}`;
  return (
    types.join('|') +
    format +
    (Object.hasOwn(schema, 'default') ? ` = ${JSON.stringify(schema.default)}` : '')
  );
}

function schemaFactsOf(schemas: unknown): Record<string, SchemaFacts> {
  return Object.fromEntries(
    Object.entries(schemas as Record<string, Json>).map(([name, { properties, required }]) => [
      name,
      {
        ...(required ? { required: [...(required as string[])].sort() } : {}),
        fields: Object.fromEntries(
          Object.entries(properties as Json).map(([field, property]) => [field, factOf(property)]),
        ),
      },
    ]),
  );
}

function operationFactsOf(document: unknown) {
  const [[path, methods]] = Object.entries(at(document, 'paths') as Json) as [[string, Json]];
  const [[method, operation]] = Object.entries(methods) as [[string, Json]];
  const content = at(operation, 'requestBody', 'content') as Json;
  const responses = operation.responses as Json;
  return {
    path,
    method,
    operationId: operation.operationId,
    headers: (operation.parameters as Json[]).map((parameter) => ({
      name: parameter.name,
      in: parameter.in,
      required: parameter.required,
      type: at(parameter, 'schema', 'type'),
    })),
    mediaType: Object.keys(content).join(),
    request: nameOf(at(content, 'application/json', 'schema', '$ref')),
    answers: Object.fromEntries(
      Object.entries(responses).map(([status, answer]) => [
        status,
        nameOf(at(answer, 'content', 'application/json', 'schema', '$ref')),
      ]),
    ),
    securitySchemes: Object.fromEntries(
      Object.entries(at(document, 'components', 'securitySchemes') as Record<string, Json>).map(
        ([name, { description: _, ...scheme }]) => [name, scheme],
      ),
    ),
  };
}

const serversOf = (document: unknown): unknown[] =>
  (at(document, 'servers') as Json[]).map(({ url }) => url);

/** The facts with our extensions added. Our document has to match them, field by field. */
const expectedSchemas = Object.fromEntries(
  Object.entries(SCHEMA_FACTS).map(([name, facts]) => [
    name,
    {
      ...facts,
      fields: {
        ...facts.fields,
        ...(EXTENSIONS.changed as Record<string, Record<string, string>>)[name],
        ...(EXTENSIONS.fields as Record<string, Record<string, string>>)[name],
      },
    },
  ]),
);

function everyReference(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(everyReference);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' ? [String(inner)] : everyReference(inner),
  );
}

describe('R-39: the OpenAPI document', () => {
  const document = openApiDocument();
  const operation = operationFactsOf(document);

  it('has the given schemas, each field with its type, format and default, and only the listed extensions', () => {
    const { ProblemOutput, ...schemas } = schemaFactsOf(document.components.schemas);
    const isGiven = ([name]: readonly [string, unknown]) => name in SCHEMA_FACTS;
    expect(Object.fromEntries(Object.entries(schemas).filter(isGiven))).toEqual(expectedSchemas);
    expect(
      Object.keys(document.components.schemas).filter((name) => !(name in SCHEMA_FACTS)),
    ).toEqual(EXTENSIONS.schemas);
    expect(ProblemOutput?.required).toEqual(['code', 'images', 'retryAfter', 'retryable']);
  });

  it('has the given operation', () => {
    const { path, method, operationId, mediaType, request, answer, securitySchemes, header } =
      OPERATION_FACTS;
    expect(operation).toMatchObject({ path, method, operationId, mediaType, request });
    expect(operation.securitySchemes).toEqual(securitySchemes);
    expect(operation.headers.filter(({ name }) => name === header.name)).toEqual([header]);
    expect(
      operation.headers.map(({ name }) => name).filter((name) => name !== header.name),
    ).toEqual(EXTENSIONS.parameters);
    expect(operation.answers['200']).toBe(answer);
  });

  it('answers every error in the same envelope, at exactly the statuses of the problem table', () => {
    const { '200': success, ...errors } = operation.answers;
    expect(success).toBe(OPERATION_FACTS.answer);
    expect(new Set(Object.values(errors))).toEqual(new Set([OPERATION_FACTS.answer]));
    const statuses = PROBLEM_CODES.flatMap((code) => PROBLEMS[code].status ?? []).filter(
      (status) => status !== 200,
    );
    expect(Object.keys(errors).map(Number).sort()).toEqual([...new Set(statuses)].sort());
  });

  it('names one server: itself, or the one in its options', () => {
    expect(serversOf(document)).toEqual(['/']);
    const [serverUrl] = OPERATION_FACTS.servers;
    expect(serversOf(openApiDocument({ serverUrl }))).toEqual(OPERATION_FACTS.servers);
  });

  it('marks every extension of the given API', () => {
    const schemas = document.components.schemas;
    expect(at(schemas, 'ScanSpoofingOutput', 'properties', 'x_live_score', 'x-extension')).toBe(
      true,
    );
    expect(
      at(schemas, 'OCR_faceCompare_Response_200', 'properties', 'problem', 'x-extension'),
    ).toBe(true);
    expect(JSON.stringify(document).match(/"x-extension":true/g)).toHaveLength(5);
  });

  it('names only codes that are sent over HTTP', () => {
    const travelling = PROBLEM_CODES.filter((code) => PROBLEMS[code].status !== null);
    expect(at(document.components.schemas, 'ProblemOutput', 'properties', 'code', 'enum')).toEqual(
      travelling,
    );
  });

  it('is complete: version, title, responses, and no broken reference', () => {
    const plain: unknown = JSON.parse(
      JSON.stringify(openApiDocument({ serverUrl: 'https://faces.example', version: '9.8.7' })),
    );
    expect(at(plain, 'openapi')).toMatch(/^3\.1\.\d+$/);
    expect(at(plain, 'info')).toMatchObject({
      title: expect.stringMatching(/\S/),
      version: '9.8.7',
    });
    expect(at(plain, 'servers')).toEqual([{ url: 'https://faces.example' }]);
    const references = everyReference(plain);
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references)
      expect(at(plain, ...reference.replace('#/', '').split('/')), reference).toBeTypeOf('object');
    for (const answer of Object.values(
      at(plain, 'paths', OPERATION_FACTS.path, 'post', 'responses') as Json,
    )) {
      expect(at(answer, 'description')).toMatch(/\S/);
    }
    for (const [name, { fields, required = [] }] of Object.entries(
      schemaFactsOf(at(plain, 'components', 'schemas')),
    )) {
      for (const field of required) expect(fields, name).toHaveProperty(field);
      expect(at(plain, 'components', 'schemas', name, 'type')).toBe('object');
    }
  });
});

const given =
  process.env.OPENAPI_YAML ??
  fileURLToPath(
    new URL('../../../../../shared/reference/face-compare.openapi.yaml', import.meta.url),
  );
const absent = !existsSync(given);

describe(
  absent
    ? 'the given document is not on this machine; name it in OPENAPI_YAML to compare with it'
    : 'the given document',
  () => {
    it.skipIf(absent)('matches the facts', () => {
      const document: unknown = parse(readFileSync(given, 'utf8'));
      expect(schemaFactsOf(at(document, 'components', 'schemas'))).toEqual(SCHEMA_FACTS);
      const {
        path,
        method,
        operationId,
        header,
        mediaType,
        request,
        answer,
        statuses,
        securitySchemes,
        servers,
      } = OPERATION_FACTS;
      expect(operationFactsOf(document)).toEqual({
        path,
        method,
        operationId,
        headers: [header],
        mediaType,
        request,
        answers: Object.fromEntries(statuses.map((status) => [status, answer])),
        securitySchemes,
      });
      expect(serversOf(document)).toEqual(servers);
    });
  },
);

describe('the webhooks in the OpenAPI document', () => {
  const { webhooks, paths } = openApiDocument();

  it('are one POST for each event, whose schema has that type', () => {
    for (const [type, item] of Object.entries(webhooks)) {
      expect(Object.keys(item)).toEqual(['post']);
      const schema = nameOf(
        at(item, 'post', 'requestBody', 'content', 'application/json', 'schema', '$ref'),
      );
      const document = openApiDocument();
      expect(at(document.components.schemas, schema, 'properties', 'type', 'const')).toBe(type);
      for (const answer of Object.values(item.post.responses))
        expect(at(answer, 'description')).toMatch(/\S/);
    }
    expect(Object.keys(webhooks)).toEqual([
      'comparison.completed',
      'session.closed',
      'consent.withdrawn',
    ]);
  });

  it('share no operationId with another operation', () => {
    const idsIn = (items: object): unknown[] =>
      Object.values(items).flatMap((item: object) =>
        Object.values(item).flatMap((operation) => at(operation, 'operationId') ?? []),
      );
    const ids = [...idsIn(paths), ...idsIn(webhooks)];
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('need no credentials of the API, and no body for a withdrawal', () => {
    for (const { post } of Object.values(webhooks)) expect(post.security).toEqual([]);
    for (const path of ['/v1/session/withdraw', '/v1/sessions/{session_id}/withdraw'])
      expect(at(paths, path, 'post', 'requestBody', 'required')).toBe(false);
  });
});
