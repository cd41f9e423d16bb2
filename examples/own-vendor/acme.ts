import {
  ProblemError,
  refusalFor,
  type Upstream,
  type UpstreamCall,
  verdictFor,
} from '@facecompare/server';

export interface AcmeOptions {
  /** Read with each comparison, so that a site can be built where there is no key. */
  readonly apiKey: () => string;
  readonly url?: string;
}

/** What Acme answers: `{ "status": "ok", "similarity": 93.1, "required": 80 }`, or `{ "status": "no_face", "photo": "b" }`. */
interface AcmeAnswer {
  readonly status?: unknown;
  readonly similarity?: unknown;
  readonly required?: unknown;
  readonly photo?: unknown;
}

const isScore = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 100;

/** Acme, a made-up vendor, behind the URL of FaceCompare. */
export function acme({ apiKey, url = 'https://api.acme.example/compare' }: AcmeOptions): Upstream {
  async function ask({ images }: UpstreamCall, signal: AbortSignal): Promise<AcmeAnswer> {
    const [a, b] = images.map((image) => Buffer.from(image).toString('base64'));
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${apiKey()}` },
      body: JSON.stringify({ a, b }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
      // A redirect would carry two faces and a key to wherever it points.
      redirect: 'error',
    });
    // Never 401 for a key of yours: the widget would renew the token of its user, again and again.
    if (response.status === 401) throw new ProblemError({ code: 'upstream-credentials' });
    if (!response.ok) throw new ProblemError({ code: 'upstream-failed' });
    return (await response.json()) as AcmeAnswer;
  }

  return {
    name: 'acme',
    // The largest distance that counts as a match here, on the scale of Acme. If Acme ever requires
    // less than 80, the server sends no match.
    threshold: 20,
    ready: () => true,
    async compare(call, { signal }) {
      let answer: AcmeAnswer;
      try {
        answer = await ask(call, signal);
      } catch (error) {
        if (signal.aborted) throw new ProblemError({ code: 'aborted' });
        if (error instanceof ProblemError) throw error;
        const code =
          error instanceof Error && error.name === 'TimeoutError'
            ? 'upstream-timeout'
            : 'upstream-failed';
        throw new ProblemError({ code });
      }
      const { status, similarity, required, photo } = answer;
      if (status === 'no_face')
        return refusalFor(call, [
          { image: photo === 'a' ? 'face_image1' : 'face_image2', code: 'no-face' },
        ]);
      // Every field is checked: an answer that you do not understand is no match.
      if (status !== 'ok' || !isScore(similarity) || !isScore(required))
        throw new ProblemError({ code: 'upstream-bad-answer' });
      // Acme says how alike two faces are, the API how far apart.
      return verdictFor(call, {
        isMatched: similarity >= required,
        dissimilarity: 100 - similarity,
        threshold: 100 - required,
      });
    },
  };
}
