/** The requests that the server sends to the host's server: `webhooks` of OpenAPI 3.1. */
import { header, requestBody } from './openapi-parts.ts';

const HEADERS = [
  header('webhook-id', true, 'The same for each try of one event.'),
  header('webhook-timestamp', true, 'Seconds since 1970 of this try.'),
  header('webhook-signature', true, 'One signature for each secret, separated by spaces.'),
];

const webhook = (operationId: string, summary: string, schema: string) => ({
  post: {
    operationId,
    summary,
    description: 'Signed by the convention of Standard Webhooks. It contains no image.',
    // Not the credentials of the API: the signature says who sends it.
    security: [],
    parameters: HEADERS,
    requestBody: requestBody(schema),
    responses: {
      '2XX': { description: 'The event has arrived. Any other status means: send it again.' },
      '410': { description: 'This event is not sent again.' },
    },
  },
});

export const sessionWebhooks = () => ({
  'comparison.completed': webhook(
    'comparison-completed',
    'A comparison of a session has a result',
    'ComparisonCompletedEvent',
  ),
  'session.closed': webhook('session-closed', 'A session ended or expired', 'SessionClosedEvent'),
  'consent.withdrawn': webhook(
    'consent-withdrawn',
    'A person took the consent back, and the comparisons were erased',
    'ConsentWithdrawnEvent',
  ),
});
