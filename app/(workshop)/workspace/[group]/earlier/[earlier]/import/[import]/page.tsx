import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { ImportView } from "#components/import/import-view.tsx";
import { discardImportAction, takeImportAction } from "../../../../_imports/actions.ts";
import { loadImport } from "../../../../_imports/load-import.ts";
import { requirePrepared } from "../../require-earlier.ts";

type Props = PageProps<"/workspace/[group]/earlier/[earlier]/import/[import]">;

const actions = { take: takeImportAction, discard: discardImportAction };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group, earlier: id } = await params;
  const { earlier, group: found } = await requirePrepared(group, id);
  return { title: `${earlier.title} · ${found.name}` };
}

/** While a file is being read, and where it could not be. Once it was read, it is the text, on the page before. */
export default async function EarlierImportPage({ params }: Props) {
  const { group, earlier: id, import: importId } = await params;
  const { actor, earlier, address } = await requirePrepared(group, id);
  const loaded = await loadImport(actor, earlier.documentId, importId);
  if (loaded.view.state === "ready") redirect(address as Route);
  return <ImportView {...loaded} address={address} actions={actions} />;
}
