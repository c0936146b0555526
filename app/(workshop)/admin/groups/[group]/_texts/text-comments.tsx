import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { GlassComments } from "#components/glass/glass-comments.tsx";
import { readCommentsBehindGlass } from "#lib/domain/break-glass/read-comments.ts";
import { requireOfText, type TextAt } from "./require-of-text.ts";
import { TextRoom } from "./text-room.tsx";

const requireComments = cache((group: string, paper: string | null) =>
  requireOfText({ group, paper }, "comments", (reader, { documentId }) =>
    readCommentsBehindGlass(reader, documentId),
  ),
);

export async function commentsMetadata({ group, paper }: TextAt): Promise<Metadata> {
  const found = await requireComments(group, paper);
  const t = await getTranslations("glass");
  return {
    title: `${t("of", { part: t("room.comments"), title: found.text.title })} · ${found.group.name}`,
  };
}

/** What is said about a paper or the report, to be read. */
export async function TextComments({ group, paper }: TextAt) {
  const found = await requireComments(group, paper);
  const t = await getTranslations("glass.comments");
  return (
    <TextRoom {...found} room="comments" lead={t("lead")}>
      <GlassComments threads={found.value} />
    </TextRoom>
  );
}
