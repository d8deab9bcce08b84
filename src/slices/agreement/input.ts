import { z } from 'zod';

/** A document made by the product and already in the file store. */
export const storedFile = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  sizeBytes: z.number().int().positive(),
  type: z.string(),
});
