import type { Context } from 'hono';
import { z } from 'zod';

/** A form could not be read: answered with 400 and the field's name. */
export class BadForm extends Error {}

/** Reads a form's fields through a schema. Fields that the schema does not name are ignored. Throws BadForm. */
export async function readForm<Schema extends z.ZodType>(c: Context, schema: Schema): Promise<z.infer<Schema>> {
  let body: Record<string, unknown>;
  try {
    body = await c.req.parseBody();
  } catch {
    throw new BadForm('the form could not be read');
  }
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new BadForm(`${issue?.path.join('.') || 'form'}: ${issue?.message ?? 'not as expected'}`);
}

/** A version or revision number as a form sends it. */
export const versionField = z
  .string()
  .regex(/^\d{1,9}$/, 'should be a whole number')
  .transform(Number);

/** A place in a text, or nothing. */
export const offsetField = z
  .union([z.literal(''), z.string().regex(/^\d{1,9}$/, 'should be a whole number')])
  .optional()
  .transform((value) => (value ? Number(value) : null));

export const textField = z.string();
export const optionalText = z.string().optional();
