import { describe, expect, it } from 'vitest';
import { en, problemMessage } from './en/messages.ts';
import { problemMessages } from './en/problems.ts';
import { englishProblems } from './english-problems.test-support.ts';
import { type MessagesInUse, mergeMessages, type PartialMessages } from './merge-messages.ts';

/** English with all files loaded. */
const whole: MessagesInUse = { ...en, problems: englishProblems };
const merged = (part: PartialMessages | undefined) => mergeMessages<MessagesInUse>(whole, part);

describe('the messages of a host', () => {
  it('are English when the host sets none', () => {
    expect(merged(undefined)).toBe(whole);
    expect(merged({})).toEqual(whole);
  });

  it('replace single messages and keep the others', () => {
    const messages = merged({
      welcome: { heading: 'Hello' },
      problems: { 'no-face': { body: 'Look up.' } },
      retry: 'Once more',
    });
    expect(messages.welcome.heading).toBe('Hello');
    expect(messages.welcome.start).toBe(en.welcome.start);
    expect(messages.problems['no-face']).toEqual({
      heading: englishProblems['no-face'].heading,
      body: 'Look up.',
    });
    expect(messages.retry).toBe('Once more');
    expect(en.welcome.heading).not.toBe('Hello');
  });

  it('may be functions and lists, which replace the whole value', () => {
    const messages = merged({
      triesLeft: (count) => `noch ${count}`,
      problems: { 'no-face': { steps: ['Only this.'] } },
    });
    expect(messages.triesLeft(2, '2')).toBe('noch 2');
    expect(messages.problems['no-face']?.steps).toEqual(['Only this.']);
  });

  it('override the messages of problems, which load later', () => {
    const { problems } = problemMessages;
    const fetched: MessagesInUse = { ...en, problems: { ...en.problems, ...problems } };
    const messages = mergeMessages(fetched, {
      problems: { 'camera-denied': { body: 'Ask at the desk.' } },
    });
    const { heading } = problems['camera-denied'];
    expect(problemMessage(messages, 'camera-denied')).toEqual({
      heading,
      body: 'Ask at the desk.',
    });
    expect(problemMessage(messages, 'camera-lost')).toEqual(problems['camera-lost']);
    for (const code of Object.keys(problems) as (keyof typeof problems)[]) {
      const { heading, body } = problemMessage(
        mergeMessages(fetched, { problems: { [code]: { heading: 'Ask at the desk.' } } }),
        code,
      );
      expect([heading, body], code).toEqual(['Ask at the desk.', problems[code].body]);
    }
  });

  it('keep the English message when a message is undefined', () => {
    const absent: { again?: string } = {};
    expect(merged({ ...absent, retry: absent.again as unknown as string }).retry).toBe(en.retry);
  });

  it('R-56 do not pollute prototypes', () => {
    merged(JSON.parse('{"__proto__": {"polluted": 1}, "welcome": {"__proto__": {"polluted": 1}}}'));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect((en.welcome as { polluted?: number }).polluted).toBeUndefined();
  });
});
