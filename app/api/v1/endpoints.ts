import { z } from "zod";
import { publicationQuerySchema } from "#lib/domain/publications/schema.ts";
import { apiAnswer, problem } from "./api-response.ts";
import { readPublication, readPublications } from "./read-publications.ts";
import * as read from "./read-things.ts";
import type { Shape, ShapeName } from "./shapes.ts";

/** One address of the interface: what it takes, and what it answers. */
export type Endpoint = {
  /** Below /api/v1, with the name of its variable part in braces. */
  path: string;
  summary: string;
  /** Of the parameters; null where it takes none. */
  query: z.ZodObject | null;
  shape: ShapeName;
  /** @param slug the variable part, or "" */
  answer(given: { slug: string; search: URLSearchParams }): Promise<Response>;
};

const page = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) });

/** Everything the interface answers to; the description lists the same. */
export const endpoints: readonly Endpoint[] = [
  list("/publications", "Publications, newest first", {
    shape: "PublicationList",
    query: publicationQuerySchema,
    read: readPublications,
  }),
  one("/publications/{slug}", "A publication with its editions and notices", "Publication", readPublication),
  list("/groups", "Working groups by name", { shape: "GroupList", query: page, read: read.readGroups }),
  one("/groups/{slug}", "A working group with its members", "Group", read.readGroup),
  list("/people", "People by name", { shape: "PersonList", query: page, read: read.readPeople }),
  one("/people/{slug}", "A person", "Person", read.readPerson),
  list("/events", "Events, latest first", { shape: "EventList", query: page, read: read.readEvents }),
  one("/events/{slug}", "An event", "Event", read.readEvent),
  list("/topics", "Topics by name, at most 200", {
    shape: "TopicList",
    query: page,
    read: read.readTopics,
  }),
];

/** What is not there answers so, whether it never was or may not be seen. */
export function nothingThere(): Response {
  return problem(404, "Not found", "Nothing public is at this address.");
}

type ListOf<Query extends z.ZodObject, Name extends ShapeName> = {
  shape: Name;
  query: Query;
  read(query: z.output<Query>): Promise<Shape<Name>>;
};

function list<Query extends z.ZodObject, Name extends ShapeName>(
  path: string,
  summary: string,
  { shape, query, read: readList }: ListOf<Query, Name>,
): Endpoint {
  return {
    path,
    summary,
    query,
    shape,
    async answer({ search }) {
      const given = query.safeParse(Object.fromEntries(search));
      if (given.success) return apiAnswer(shape, await readList(given.data));
      const names = [...new Set(given.error.issues.map(({ path: at }) => String(at[0])))];
      return problem(400, "Bad request", `These parameters do not fit: ${names.join(", ")}.`);
    },
  };
}

/** @param readOne null: nothing public is there; a response: it is elsewhere */
function one<Name extends ShapeName>(
  path: string,
  summary: string,
  shape: Name,
  readOne: (slug: string) => Promise<Shape<Name> | Response | null>,
): Endpoint {
  return {
    path,
    summary,
    query: null,
    shape,
    async answer({ slug }) {
      const found = await readOne(slug);
      if (found instanceof Response) return found;
      return found ? apiAnswer(shape, found) : nothingThere();
    },
  };
}
