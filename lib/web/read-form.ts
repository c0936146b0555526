import type { z } from "zod";

/**
 * A form's fields as the object its schema reads. Dots nest (`passage.quote`), a name the schema holds a list for
 * collects every value, an empty field counts as not given. What the browser adds for itself is dropped. Line ends
 * are one character: browsers send two, and words quoted from a text would no longer be found in it.
 */
export function readForm(form: FormData, schema: z.ZodType): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const values = form.getAll(name).filter((value) => typeof value === "string" && value !== "") as string[];
    const texts = values.map((value) => value.replace(/\r\n?/g, "\n"));
    if (texts.length > 0) assign(input, name.split("."), isList(schema, name) ? texts : texts[0]);
  }
  return input;
}

/** What was typed, as plain text, to be shown again; several choices under one name are joined by a line end.
 *  Passwords are not sent back. */
export function typedValues(form: FormData): Record<string, string> {
  const names = [...new Set(form.keys())].filter(
    (name) => !name.startsWith("$ACTION") && !/password/i.test(name),
  );
  const textOf = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
  return Object.fromEntries(names.map((name) => [name, textOf(name).join("\n")]));
}

function isList(schema: z.ZodType, name: string): boolean {
  const shape = "shape" in schema ? (schema.shape as Record<string, z.ZodType>) : {};
  return shape[name]?.type === "array";
}

function assign(target: Record<string, unknown>, path: string[], value: unknown): void {
  const [head = "", ...rest] = path;
  if (["__proto__", "constructor", "prototype"].includes(head)) return;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const inner = (target[head] ?? {}) as Record<string, unknown>;
  target[head] = inner;
  assign(inner, rest, value);
}
