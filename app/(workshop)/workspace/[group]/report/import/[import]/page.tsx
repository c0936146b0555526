import type { Metadata } from "next";
import { ImportView } from "#components/import/import-view.tsx";
import { discardImportAction, takeImportAction } from "../../../_imports/actions.ts";
import { loadImport } from "../../../_imports/load-import.ts";
import { requireEditableReport } from "../../require-editable-report.ts";

type Props = PageProps<"/workspace/[group]/report/import/[import]">;

const actions = { take: takeImportAction, discard: discardImportAction };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group, report } = await requireEditableReport((await params).group);
  return { title: `${report.title} · ${group.name}` };
}

export default async function ImportPage({ params }: Props) {
  const { group, import: id } = await params;
  const { actor, report, address } = await requireEditableReport(group);
  const loaded = await loadImport(actor, report.documentId, id);
  return <ImportView {...loaded} address={address} actions={actions} />;
}
