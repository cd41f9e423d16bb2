import { problemOf } from '@facecompare/contract';
import { httpBackend } from '@facecompare/contract/http';
import type { MeasuredBackend } from './measured-backend.ts';
import { UsageMistake } from './usage-mistake.ts';

/**
 * Measures the API at a URL.
 * @param apiKey sent in the header `ApiKey`, if there is one
 * @throws UsageMistake if photos must not be sent to such a URL
 */
export function urlBackend(url: string, apiKey: string | undefined): MeasuredBackend {
  try {
    return {
      backend: httpBackend({ url, ...(apiKey ? { headers: { ApiKey: apiKey } } : {}) }),
      title: 'The API at the given URL',
      identity: `url ${url}`,
      concurrency: 2,
      close: async () => {},
    };
  } catch (error) {
    throw new UsageMistake(`--url cannot be used: ${problemOf(error).detail ?? 'no valid URL.'}`);
  }
}
