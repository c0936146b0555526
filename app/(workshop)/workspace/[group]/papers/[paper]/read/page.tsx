import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReadingCopy } from "#components/document/reading-copy.tsx";
import { Byline } from "#components/paper/byline.tsx";
import { listPictures } from "#lib/domain/pictures/queries.ts";
import { patienceForPrintMs } from "#lib/domain/sources/print-citations.ts";
import { readText } from "#lib/domain/versions/read-text.ts";
import { emptyDocument } from "#lib/editor/document-json.ts";
import { printText } from "../../../print-text.ts";
import { requirePaper } from "../require-paper.ts";

type Props = PageProps<"/workspace/[group]/papers/[paper]/read">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: groupPart, paper: paperPart } = await params;
  const { group, paper } = await requirePaper(groupPart, paperPart);
  const t = await getTranslations("document.copy");
  return { title: `${t("of", { title: paper.title })} · ${group.name}` };
}

export default async function ReadPaperPage({ params }: Props) {
  const { group, paper: slug } = await params;
  const { actor, paper, address } = await requirePaper(group, slug);
  const [text, pictures] = await Promise.all([
    readText(actor, paper.documentId),
    listPictures(actor, paper.documentId),
  ]);
  const document = text?.document ?? emptyDocument;
  return (
    <ReadingCopy
      {...{ title: paper.title, standfirst: paper.abstract, address }}
      byline={<Byline authors={paper.authors} />}
      model={await printText({ document, pictures, patienceMs: patienceForPrintMs })}
    />
  );
}
