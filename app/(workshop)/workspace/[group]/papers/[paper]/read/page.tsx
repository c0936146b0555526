import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReadingCopy } from "#components/document/reading-copy.tsx";
import { PassageForFinding } from "#components/evidence/passage-for-finding.tsx";
import { Byline } from "#components/paper/byline.tsx";
import { listEvidenceTargets } from "#lib/domain/evidence/queries.ts";
import { listPictures } from "#lib/domain/pictures/queries.ts";
import { patienceForPrintMs } from "#lib/domain/sources/print-citations.ts";
import { readText } from "#lib/domain/versions/read-text.ts";
import { emptyDocument } from "#lib/editor/document-json.ts";
import { printText } from "../../../_print/print-text.ts";
import { addEvidenceAction } from "../../../findings/evidence/actions.ts";
import { requirePaper } from "../require-paper.ts";

type Props = PageProps<"/workspace/[group]/papers/[paper]/read">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: groupPart, paper: paperPart } = await params;
  const { group, paper } = await requirePaper(groupPart, paperPart);
  const t = await getTranslations("document.copy");
  return { title: `${t("of", { title: paper.title })} · ${group.name}` };
}

const textId = "paper-text";

export default async function ReadPaperPage({ params, searchParams }: Props) {
  const { group, paper: slug } = await params;
  const { actor, group: ofGroup, paper, address } = await requirePaper(group, slug);
  const { evidence: number } = await searchParams;
  const [text, pictures, targets] = await Promise.all([
    readText(actor, paper.documentId),
    listPictures(actor, paper.documentId),
    number ? listEvidenceTargets(actor, ofGroup.id) : [],
  ]);
  const document = text?.document ?? emptyDocument;
  const finding = targets.find((target) => String(target.number) === number);
  const paste = finding && `/workspace/${ofGroup.slug}/findings/${finding.number}/evidence?kind=passage`;
  return (
    <ReadingCopy
      textId={textId}
      tools={
        finding && (
          <PassageForFinding
            {...{ textId, finding }}
            documentId={paper.documentId}
            action={addEvidenceAction}
            pasteAddress={`${paste}&paper=${paper.slug}`}
          />
        )
      }
      {...{ title: paper.title, standfirst: paper.abstract, address }}
      byline={<Byline authors={paper.authors} />}
      model={await printText({ document, pictures, patienceMs: patienceForPrintMs })}
    />
  );
}
