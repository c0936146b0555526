import { getTranslations } from "next-intl/server";
import { editionAddress } from "#components/publication/edition-address.ts";
import { Signposts } from "#components/publication/signposts.tsx";
import type { EditionView } from "#lib/domain/publications/types.ts";
import { editionThing } from "#lib/publish/metadata/edition-thing.ts";
import { signpostsOf } from "#lib/publish/metadata/signposts.ts";
import { PageData } from "../page-data.tsx";
import { describedEdition } from "./described-edition.ts";

/** What machines read on an edition's page: the edition itself, the way down to it, and what belongs to it. */
export async function EditionData({ edition }: { edition: EditionView }) {
  const described = await describedEdition(edition);
  const t = await getTranslations("publication");
  const { slug, number, content } = edition;
  const list = { name: t("title"), path: "/publications" };
  const publication = { name: content.title, path: `/publications/${slug}` };
  const own = { name: t("edition", { number }), path: editionAddress(slug, number) };
  return (
    <>
      <Signposts links={signpostsOf(described)} />
      <PageData
        things={[editionThing(described)]}
        way={described.isCurrent ? [list] : [list, publication]}
        page={described.isCurrent ? publication : own}
      />
    </>
  );
}
