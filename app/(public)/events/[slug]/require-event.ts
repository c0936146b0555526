import { notFound } from "next/navigation";
import { cache } from "react";
import { findEvent } from "#lib/domain/events/queries.ts";
import type { EventView } from "#lib/domain/events/types.ts";
import { readSlug } from "#lib/web/read-slug.ts";

/** The announced event at this address; anything else is not found. */
export const requireEvent: (part: string) => Promise<EventView> = cache(async (part) => {
  const slug = readSlug(part);
  const event = slug && (await findEvent(slug));
  return event || notFound();
});
