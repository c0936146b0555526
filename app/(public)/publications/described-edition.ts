import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { describeEdition } from "#components/publication/describe-edition.ts";
import type { EditionView } from "#lib/domain/publications/types.ts";
import type { DescribedEdition } from "#lib/publish/metadata/described.ts";
import { listFiles, readOrcids, readPublisher, readRelated } from "./load-around-edition.ts";

/** An edition as machines are told of it, in its page's head and beside its text; put together once a page. */
export const describedEdition: (edition: EditionView) => Promise<DescribedEdition> = cache(
  async (edition) => {
    const [publisher, formats, orcids, { relations }, kind, notice] = await Promise.all([
      readPublisher(),
      listFiles(edition.id),
      readOrcids(edition),
      readRelated(edition.slug),
      getTranslations("domain.publicationType"),
      getTranslations("domain.noticeKind"),
    ]);
    return describeEdition(edition, { publisher, formats, orcids, relations, words: { kind, notice } });
  },
);
