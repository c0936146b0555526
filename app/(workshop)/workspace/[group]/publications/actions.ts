"use server";
import { noteRegistered } from "#lib/domain/publications/note-registered.ts";
import { relatePublication } from "#lib/domain/publications/relate-publication.ts";
import { depositSchema, relatePublicationSchema, setTopicsSchema } from "#lib/domain/publications/schema.ts";
import { sendDepositAgain } from "#lib/domain/publications/send-deposit-again.ts";
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
export const sendDepositAgainAction = action(depositSchema, sendDepositAgain, () => ({
  done: "depositSentAgain",
}));
export const noteRegisteredAction = action(depositSchema, noteRegistered, () => ({
  done: "doiRegistered",
}));
