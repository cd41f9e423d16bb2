import { LISTED_SERVICES } from '../answer/public-services.ts';
import { isListedService } from '../upstreams/vlens-services.ts';
import type { Variables } from './variables.ts';

/** Reads the configuration of VLens as the upstream. */
export function vlensConfig({ text, list, number, wrong }: Variables) {
  const apiKey = text('VLENS_API_KEY') ?? '';
  if (apiKey === '') wrong('VLENS_API_KEY is needed with UPSTREAM=vlens.');
  for (const name of ['THRESHOLD', 'COSINE_THRESHOLD', 'SPOOF_THRESHOLD', 'MULTIPLE_FACES']) {
    if (text(name) !== undefined)
      wrong(`${name} belongs to our engine and has no meaning with UPSTREAM=vlens.`);
  }
  const baseUrl = text('VLENS_BASE_URL');
  if (baseUrl !== undefined && !URL.canParse(baseUrl))
    wrong('VLENS_BASE_URL must be an https address.');
  const services = list('VLENS_SERVICES').filter(isListedService);
  if (services.length < list('VLENS_SERVICES').length)
    wrong(`VLENS_SERVICES must be some of ${LISTED_SERVICES.join(', ')}, separated by commas.`);
  const bearer = text('VLENS_BEARER');
  const threshold = number(
    'VLENS_THRESHOLD',
    'a number above 0, in units of dissimilarity',
    (value) => value > 0,
  );
  return {
    kind: 'vlens' as const,
    apiKey,
    services,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(bearer === undefined ? {} : { bearer }),
    ...(threshold === undefined ? {} : { threshold }),
  };
}
