import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { GlassSources } from "#components/glass/glass-sources.tsx";
import { listSources } from "#lib/domain/sources/queries.ts";
import { sourceFilterSchema } from "#lib/domain/sources/schema.ts";
import { requireOfText, type TextAt } from "./require-of-text.ts";
import { TextRoom } from "./text-room.tsx";

const requireSources = cache((group: string, paper: string | null) =>
  requireOfText({ group, paper }, "sources", (reader, { documentId }) =>
    listSources(reader, { groupId: reader.groupId, documentId }),
  ),
);

export async function sourcesMetadata({ group, paper }: TextAt): Promise<Metadata> {
  const found = await requireSources(group, paper);
  const t = await getTranslations("glass");
  return { title: `${t("of", { part: t("room.sources"), title: found.text.title })} · ${found.group.name}` };
}

/** What stands in the library of a paper or of the report. */
export async function TextSources({ search, ...at }: TextAt & { search: Record<string, unknown> }) {
  const found = await requireSources(at.group, at.paper);
  const t = await getTranslations("glass.sources");
  return (
    <TextRoom {...found} room="sources" lead={t("lead")}>
      <GlassSources
        sources={found.value}
        page={sourceFilterSchema.parse(search).page}
        address={`${found.address}/sources`}
      />
    </TextRoom>
  );
}
