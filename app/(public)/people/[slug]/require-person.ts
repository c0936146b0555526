import { notFound } from "next/navigation";
import { cache } from "react";
import { visitor } from "#lib/base/actor.ts";
import { findPersonBySlug } from "#lib/domain/people/queries.ts";
import type { PersonView } from "#lib/domain/people/types.ts";
import { readSlug } from "#lib/web/read-slug.ts";

/** The person at this address, if they are named in public; anybody else is not found. */
export const requirePerson: (part: string) => Promise<PersonView> = cache(async (part) => {
  const slug = readSlug(part);
  const person = slug && (await findPersonBySlug(visitor, slug));
  return person || notFound();
});
