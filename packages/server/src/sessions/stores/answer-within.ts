/**
 * Waits for an answer, but no longer than some milliseconds.
 * @throws Error if it does not come in time. The work itself goes on.
 */
export async function answerWithin<Answer>(
  milliseconds: number,
  work: Promise<Answer>,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
