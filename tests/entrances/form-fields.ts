import { z } from "zod";

type Shape = {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
  minLength?: number;
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
};

/** What a form's schema takes, as JSON Schema. */
export const shapeOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;

/** The names of all fields that a form of this schema may send, nested ones with dots. */
export function fieldNames(schema: z.ZodType): string[] {
  return namesIn(shapeOf(schema));
}

function namesIn(shape: Shape): string[] {
  const one = oneOf(shape);
  return Object.entries(one.properties ?? {}).flatMap(([name, field]) => {
    const inner = namesIn(field).map((rest) => `${name}.${rest}`);
    return inner.length > 0 ? inner : [name];
  });
}

/**
 * The least that a form of this schema can send and be read: ids of real things where their names are known, words that fit
 * elsewhere.
 * @param ids by the names of fields
 */
export function leastFields(schema: z.ZodType, ids: Record<string, string>): Record<string, string> {
  return Object.fromEntries(leastOf(shapeOf(schema), ids));
}

function leastOf(shape: Shape, ids: Record<string, string>): [string, string][] {
  const { properties = {}, required = [] } = oneOf(shape);
  return Object.entries(properties).flatMap(([name, field]): [string, string][] => {
    if (name in ids) return [[name, ids[name] ?? ""]];
    if (!required.includes(name)) return [];
    const inner = leastOf(field, ids);
    if (inner.length > 0) return inner.map(([rest, value]) => [`${name}.${rest}`, value]);
    return [[name, fittingValue(name, oneOf(field), ids)]];
  });
}

/** Of several shapes the first, of several that hold at once all together. */
function oneOf(shape: Shape): Shape {
  const [first] = shape.anyOf ?? shape.oneOf ?? [];
  if (first) return oneOf(first);
  const parts = (shape.allOf ?? []).map(oneOf);
  if (parts.length === 0) return shape;
  const properties = Object.assign({}, ...parts.map((part) => part.properties));
  return { ...shape, properties, required: parts.flatMap((part) => part.required ?? []) };
}

const nobody = "00000000-0000-7000-8000-000000000000";
const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** What the name of a field says more plainly than its shape. */
const byName: [RegExp, (ids: Record<string, string>) => string][] = [
  [/email$/i, () => `forged-${Math.random().toString(36).slice(2)}@example.org`],
  [/^timeZone$/, () => "Asia/Tokyo"],
  [/^(startsAt|closesAt|releaseAt)$/, () => soon(9).slice(0, 16)],
  [/^endsAt$/, () => soon(9.1).slice(0, 16)],
  [/^(personIds|authorIds)$/, ({ personId }) => personId ?? nobody],
  [/^options$/, () => "Yes\nNo"],
  [/^seen$/, () => soon(0)],
  [/^password$/, () => "long enough to be a password"],
  [/^(token|key)$/, () => "A".repeat(43)],
  [/^(wantedOn|grantedOn|.*DueOn|answerBy|publishedOn)$/, () => soon(70).slice(0, 10)],
];

function fittingValue(name: string, shape: Shape, ids: Record<string, string>): string {
  const known = byName.find(([pattern]) => pattern.test(name));
  if (known) return known[1](ids);
  if (shape.enum) return String(shape.enum[0]);
  if (shape.const !== undefined) return String(shape.const);
  if (shape.type === "array") return fittingValue(name, oneOf(shape.items ?? {}), ids);
  if (shape.type === "integer" || shape.type === "number") return String(Math.max(1, shape.minimum ?? 1));
  if (shape.format === "uuid") return nobody;
  if (shape.format === "date-time") return soon(9);
  if (shape.format === "date") return soon(70).slice(0, 10);
  if (shape.format === "uri") return "https://example.org/forged";
  if (shape.pattern?.includes("0-9a-f]{64}")) return "0".repeat(64);
  return "Forged words".padEnd(shape.minLength ?? 0, " and more");
}
