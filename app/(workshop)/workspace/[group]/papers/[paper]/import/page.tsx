import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BringFile } from "#components/import/bring-file.tsx";
import { listOpenImports } from "#lib/domain/imports/queries.ts";
import { refusedImport } from "../../../_imports/refused-import.ts";
import { requireEditablePaper } from "../require-editable-paper.ts";

type Props = PageProps<"/workspace/[group]/papers/[paper]/import">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group, paper } = await params;
  const found = await requireEditablePaper(group, paper);
  const t = await getTranslations("imports");
  return { title: `${t("title")} · ${found.paper.title} · ${found.group.name}` };
}

export default async function BringFilePage({ params, searchParams }: Props) {
  const { group, paper: slug } = await params;
  const { actor, paper, address } = await requireEditablePaper(group, slug);
  const text = { documentId: paper.documentId, title: paper.title, address };
  const open = await listOpenImports(actor, paper.documentId);
  return <BringFile text={text} open={open} refused={await refusedImport(searchParams)} />;
}
