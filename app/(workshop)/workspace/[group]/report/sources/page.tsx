import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StyleForm } from "#components/source/style-form.tsx";
import { findReport } from "#lib/domain/reports/queries.ts";
import { readCitationStyle } from "#lib/domain/sources/queries.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { chooseStyleAction } from "../../sources/actions.ts";
import { LibraryRoom } from "../../sources/library-room.tsx";
import { requireLibrary } from "../../sources/require-library.ts";

type Props = PageProps<"/workspace/[group]/report/sources">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("sources");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function ReportSourcesPage({ params, searchParams }: Props) {
  const { group: slug } = await params;
  const { actor, group } = await requireGroup(slug);
  const report = (await findReport(actor, group.id)) ?? notFound();
  const { library } = await requireLibrary(slug, report.documentId);
  const style = await readCitationStyle(library);
  return (
    <LibraryRoom {...{ actor, library, searchParams }}>
      <StyleForm
        documentId={report.documentId}
        style={style}
        action={report.may.edit ? chooseStyleAction : null}
      />
    </LibraryRoom>
  );
}
