import * as z from 'zod/mini';

/**
 * What a page claims about how the selfie was taken, in the form of the wire. It is evidence and no
 * proof: a page can claim anything. Null stands for "not known".
 */
export const CaptureClaimsOutput = z.object({
  source: z.enum(['camera', 'file']),
  camera: z.nullable(z.enum(['built-in', 'external', 'virtual', 'unknown'])),
  native: z.nullable(z.boolean()),
  frame_interval: z.nullable(z.number()),
  frame_jitter: z.nullable(z.number()),
  shutter_delay: z.nullable(z.number()),
  guide: z.nullable(z.record(z.string(), z.number())),
});
export type CaptureClaimsOutput = z.infer<typeof CaptureClaimsOutput>;
