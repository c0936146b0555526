"use server";
import { relatePublication } from "#lib/domain/publications/relate-publication.ts";
import { relatePublicationSchema, setTopicsSchema } from "#lib/domain/publications/schema.ts";
import { setTopics } from "#lib/domain/publications/set-topics.ts";
import { unrelatePublication } from "#lib/domain/publications/unrelate-publication.ts";
import { action } from "#lib/web/action.ts";

export const relatePublicationAction = action(relatePublicationSchema, relatePublication, () => ({
  done: "publicationRelated",
}));
export const unrelatePublicationAction = action(relatePublicationSchema, unrelatePublication, () => ({
  done: "publicationUnrelated",
}));
export const setTopicsAction = action(setTopicsSchema, setTopics, () => ({ done: "topicsSet" }));
