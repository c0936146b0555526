import type { Metadata } from "next";
import { ImportView } from "#components/import/import-view.tsx";
import { discardImportAction, takeImportAction } from "../../../../_imports/actions.ts";
import { loadImport } from "../../../../_imports/load-import.ts";
import { requireEditablePaper } from "../../require-editable-paper.ts";

type Props = PageProps<"/workspace/[group]/papers/[paper]/import/[import]">;

const actions = { take: takeImportAction, discard: discardImportAction };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group, paper } = await params;
  const found = await requireEditablePaper(group, paper);
  return { title: `${found.paper.title} · ${found.group.name}` };
}

export default async function ImportPage({ params }: Props) {
  const { group, paper: slug, import: id } = await params;
  const { actor, paper, address } = await requireEditablePaper(group, slug);
  const loaded = await loadImport(actor, paper.documentId, id);
  return <ImportView {...loaded} address={address} actions={actions} />;
}
