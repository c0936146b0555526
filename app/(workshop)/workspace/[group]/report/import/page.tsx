import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BringFile } from "#components/import/bring-file.tsx";
import { listOpenImports } from "#lib/domain/imports/queries.ts";
import { refusedImport } from "../../_imports/refused-import.ts";
import { requireEditableReport } from "../require-editable-report.ts";

type Props = PageProps<"/workspace/[group]/report/import">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group, report } = await requireEditableReport((await params).group);
  const t = await getTranslations("imports");
  return { title: `${t("title")} · ${report.title} · ${group.name}` };
}

export default async function BringFilePage({ params, searchParams }: Props) {
  const { actor, report, address } = await requireEditableReport((await params).group);
  const text = { documentId: report.documentId, title: report.title, address };
  const open = await listOpenImports(actor, report.documentId);
  return <BringFile text={text} open={open} refused={await refusedImport(searchParams)} />;
}
