import { z } from "zod";
import { type Endpoint, endpoints } from "./endpoints.ts";
import { type ShapeName, shapes } from "./shapes.ts";

type Json = Record<string, unknown>;

/** The interface in OpenAPI 3.1, made of the shapes by which its answers are checked. @param url where it answers */
export function describeApi(url: string, institution: string): Json {
  return {
    openapi: "3.1.1",
    info: {
      title: `${institution}: what is public`,
      version: "1",
      description:
        "Everything that the public pages say, to read and not to write. Nobody has to sign in, and any site may ask. An old address answers 308 with the present one.",
    },
    servers: [{ url }],
    paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, { get: operation(endpoint) }])),
    components: { schemas: schemas() },
  };
}

function operation({ path, summary, query, shape }: Endpoint): Json {
  const slug = { name: "slug", in: "path", required: true, schema: { type: "string" } };
  return {
    operationId: `read${shape}`,
    summary,
    parameters: [...(path.includes("{slug}") ? [slug] : []), ...(query ? parametersOf(query) : [])],
    responses: {
      200: contentOf("As asked for", "application/json", shape),
      ...(query && { 400: contentOf("A parameter does not fit", "application/problem+json", "Problem") }),
      ...(!query && { 404: contentOf("Nothing public is there", "application/problem+json", "Problem") }),
    },
  };
}

function parametersOf(query: z.ZodObject): Json[] {
  const { properties = {} } = z.toJSONSchema(query, { io: "input" });
  return Object.entries(properties).map(([name, schema]) => ({ name, in: "query", schema }));
}

function contentOf(description: string, type: string, shape: ShapeName): Json {
  return { description, content: { [type]: { schema: { $ref: addressOf(shape) } } } };
}

const addressOf = (name: string) => `#/components/schemas/${name}`;

function schemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(shapes)) registry.add(shape, { id });
  const made = z.toJSONSchema(registry, { uri: addressOf, override: loosen }).schemas;
  return Object.fromEntries(
    Object.entries(made).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
}

/** What an answer may hold besides comes with time; and the name of a format says enough of a moment. */
function loosen({
  jsonSchema,
}: {
  jsonSchema: { additionalProperties?: unknown; format?: string; pattern?: string };
}) {
  delete jsonSchema.additionalProperties;
  if (jsonSchema.format) delete jsonSchema.pattern;
}
