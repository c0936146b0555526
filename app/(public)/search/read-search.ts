import { z } from "zod";
import { isNarrowed, type Search, searchKinds } from "#components/search/search-address.ts";
import {
  publicationFilterSchema,
  publicationSearchSchema,
  searchWords,
} from "#lib/domain/publications/schema.ts";

const choices = publicationSearchSchema.omit({ q: true }).extend({
  kind: z.enum(searchKinds).optional().catch(undefined),
  page: publicationFilterSchema.shape.page,
});

export type Asked = { search: Search | null; unreadable: boolean };

/** Nothing asked, something to search for, or something nobody can search for. Whatever is chosen and unknown counts as not chosen. */
export function readSearch({ q, ...asked }: Record<string, string | string[] | undefined>): Asked {
  const words = searchWords.safeParse(q);
  if (!words.success) return { search: null, unreadable: q !== undefined && q !== "" };
  const search = { q: words.data, ...choices.parse(asked) };
  return { search: { ...search, ...placeOf(search) }, unreadable: false };
}

/** Only publications have what they can be narrowed by, and only one kind has pages. */
function placeOf(search: Search): Pick<Search, "kind" | "page"> {
  const kind = isNarrowed(search) ? "publications" : search.kind;
  return { kind, page: kind === undefined ? 1 : search.page };
}
