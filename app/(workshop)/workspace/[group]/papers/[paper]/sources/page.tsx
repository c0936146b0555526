import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StyleForm } from "#components/source/style-form.tsx";
import { readCitationStyle } from "#lib/domain/sources/queries.ts";
import { chooseStyleAction } from "../../../sources/actions.ts";
import { LibraryRoom } from "../../../sources/library-room.tsx";
import { requireLibrary } from "../../../sources/require-library.ts";
import { requirePaper } from "../require-paper.ts";

type Props = PageProps<"/workspace/[group]/papers/[paper]/sources">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { paper, group } = await requirePaper((await params).group, (await params).paper);
  const t = await getTranslations("sources");
  return { title: `${t("of", { name: paper.title })} · ${group.name}` };
}

export default async function PaperSourcesPage({ params, searchParams }: Props) {
  const { group, paper: slug } = await params;
  const { paper } = await requirePaper(group, slug);
  const { actor, library } = await requireLibrary(group, paper.documentId);
  const style = await readCitationStyle(library);
  return (
    <LibraryRoom {...{ actor, library, searchParams }}>
      <StyleForm
        documentId={paper.documentId}
        style={style}
        action={paper.may.edit ? chooseStyleAction : null}
      />
    </LibraryRoom>
  );
}
