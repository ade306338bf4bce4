import { isUtf8 } from 'node:buffer';
import type { Context } from 'hono';
import { z } from 'zod';
import { uploadedFields } from './uploads.js';

/** A form could not be read: answered with 400 and the field's name. */
export class BadForm extends Error {}

/** Reads a form's fields through a schema. Fields that the schema does not name are ignored. Throws BadForm. */
export async function readForm<Schema extends z.ZodType>(c: Context, schema: Schema): Promise<z.infer<Schema>> {
  const read = schema.safeParse(await fieldsOf(c));
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

/** As Clock.id gives them. */
export const idField = z.string().regex(/^[0-9a-f-]{36}$/, 'should be an id');

export const textField = z.string();
export const optionalText = z.string().optional();

async function fieldsOf(c: Context): Promise<Record<string, unknown>> {
  const uploaded = uploadedFields(c);
  if (uploaded) return uploaded;
  try {
    const spoilt = isUrlEncoded(c) ? spoiltField(Buffer.from(await c.req.arrayBuffer())) : undefined;
    if (spoilt !== undefined) throw new BadForm(`${spoilt}: should be UTF-8`);
    return await c.req.parseBody();
  } catch (error) {
    throw error instanceof BadForm ? error : new BadForm('the form could not be read');
  }
}

function isUrlEncoded(c: Context): boolean {
  return /^application\/x-www-form-urlencoded\s*(;|$)/i.test(c.req.header('Content-Type') ?? '');
}

/** The name of the first field whose bytes are no UTF-8: a parser would put U+FFFD into somebody's text without a word. */
function spoiltField(body: Buffer): string | undefined {
  const form = body.toString('latin1');
  if (isWellFormed(form)) return undefined;
  const field = form.split('&').find((pair) => !isWellFormed(pair)) ?? '';
  return /^[\w-]{1,40}(?==)/.exec(field)?.[0] ?? 'form';
}

/** Whether percent-encoded bytes, given one a character, are UTF-8. */
function isWellFormed(escaped: string): boolean {
  const bytes = escaped.replace(/%([0-9a-f]{2})/gi, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return isUtf8(Buffer.from(bytes, 'latin1'));
}
