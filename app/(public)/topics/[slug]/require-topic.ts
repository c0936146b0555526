import { notFound } from "next/navigation";
import { cache } from "react";
import { findTopic, type Topic } from "#lib/domain/publications/list-topics.ts";
import { readSlug } from "#lib/web/read-slug.ts";

/** The topic at this address, if something public stands under it; anything else is not found. */
export const requireTopic: (part: string) => Promise<Topic> = cache(async (part) => {
  const slug = readSlug(part);
  const topic = slug && (await findTopic(slug));
  return topic || notFound();
});
