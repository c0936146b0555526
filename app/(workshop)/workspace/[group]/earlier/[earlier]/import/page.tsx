import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BringFile } from "#components/import/bring-file.tsx";
import { listOpenImports } from "#lib/domain/imports/queries.ts";
import { refusedImport } from "../../../_imports/refused-import.ts";
import { requirePrepared } from "../require-earlier.ts";

type Props = PageProps<"/workspace/[group]/earlier/[earlier]/import">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group, earlier: id } = await params;
  const { earlier, group: found } = await requirePrepared(group, id);
  const t = await getTranslations("imports");
  return { title: `${t("title")} · ${earlier.title} · ${found.name}` };
}

export default async function EarlierFilePage({ params, searchParams }: Props) {
  const { group, earlier: id } = await params;
  const { actor, earlier, address } = await requirePrepared(group, id);
  const text = { documentId: earlier.documentId, title: earlier.title, address };
  const open = await listOpenImports(actor, earlier.documentId);
  return (
    <BringFile
      text={text}
      open={open.filter(({ state }) => state !== "ready")}
      refused={await refusedImport(searchParams)}
    />
  );
}
