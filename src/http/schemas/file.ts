/** A file as an answer is described. */
import { z } from 'zod';

/** Bytes, described. */
export function file(contentMediaType: string, description: string) {
  return { schema: z.any().meta({ type: 'string', contentMediaType, description }) };
}
