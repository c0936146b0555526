import { z } from "zod";

/**
 * A form's fields as the object its schema reads. Dots nest (`passage.quote`), a name the schema holds a list for
 * collects every value, an empty field counts as not given. What the browser adds for itself is dropped. Line ends
 * are one character: browsers send two, and words quoted from a text would no longer be found in it. The null
 * character, which Postgres does not take, is dropped.
 */
export function readForm(form: FormData, schema: z.ZodType): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [name, values] of textsByName(form)) {
    const texts = values.map(plainLines).filter((value) => value !== "");
    if (texts.length > 0) assign(input, name.split("."), isList(schema, name) ? texts : texts[0]);
  }
  return input;
}

/** What was typed, as plain text, to be shown again; several choices under one name are joined by a line end.
 *  Passwords are not sent back. */
export function typedValues(form: FormData): Record<string, string> {
  const typed = [...textsByName(form)].filter(([name]) => !/password/i.test(name));
  return Object.fromEntries(typed.map(([name, values]) => [name, values.join("\n")]));
}

/** Longer than any name in our forms: a name may nest once for each dot in it. */
const longestName = 100;

/** Every text of the form by its name, in one pass: a stranger may send twenty thousand fields. */
function textsByName(form: FormData): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || name.length > longestName) continue;
    const known = texts.get(name);
    if (known) known.push(value);
    else texts.set(name, [value]);
  }
  return texts;
}

function plainLines(text: string): string {
  return text.replaceAll("\0", "").replace(/\r\n?/g, "\n");
}

function isList(schema: z.ZodType, name: string): boolean {
  return isArray(shapeOf(schema)[name]);
}

/** The fields that a form fills, also where what was read is made into something else. */
function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  if (schema instanceof z.ZodPipe) return shapeOf(schema.in as z.ZodType);
  return schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};
}

/** A list that may be missing is one as well. */
function isArray(field: z.ZodType | undefined): boolean {
  if (field instanceof z.ZodDefault || field instanceof z.ZodOptional)
    return isArray(field.unwrap() as z.ZodType);
  return field?.type === "array";
}

function assign(target: Record<string, unknown>, path: string[], value: unknown): void {
  const [head = "", ...rest] = path;
  if (["__proto__", "constructor", "prototype"].includes(head)) return;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const inner = ownObject(target, head) ?? {};
  target[head] = inner;
  assign(inner, rest, value);
}

/** What was read under this name so far. Only the form's own: `hasOwnProperty.call` would reach every object there is. */
function ownObject(target: Record<string, unknown>, name: string): Record<string, unknown> | null {
  const known = Object.hasOwn(target, name) ? target[name] : null;
  return typeof known === "object" && !Array.isArray(known)
    ? (known as Record<string, unknown> | null)
    : null;
}
