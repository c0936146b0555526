import { getTranslations } from "next-intl/server";
import { CommentButton } from "#components/comment/comment-button.tsx";
import { ReadingComments, type ReadingCommentsProps } from "#components/comment/reading-comments.tsx";
import { ReadingMargin } from "#components/comment/reading-margin.tsx";
import { Contents } from "#components/document/contents.tsx";
import { DocumentBody } from "#components/document/document-body.tsx";
import { DocumentFrame } from "#components/frame/document-frame.tsx";
import { workingReferences } from "#components/report/working-references.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextSource } from "#components/version/text-source.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listFindings } from "#lib/domain/findings/list-findings.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { listPapers } from "#lib/domain/papers/queries.ts";
import { listPictures } from "#lib/domain/pictures/queries.ts";
import type { ReportView } from "#lib/domain/reports/types.ts";
import { patienceForCitationsMs, printCitations } from "#lib/domain/sources/print-citations.ts";
import type { MomentText } from "#lib/domain/versions/types.ts";
import { emptyDocument } from "#lib/editor/document-json.ts";
import { buildModel } from "#lib/publish/model.ts";
import { picturesAmong } from "#lib/publish/references.ts";

type ReportReadingProps = {
  actor: SignedInActor;
  group: GroupView;
  report: Pick<ReportView, "documentId">;
  text: MomentText | null;
  /** Left out or null: comments are not shown here. */
  comments?: Pick<ReadingCommentsProps, "desk" | "places"> | null;
};

const textId = "report-text";

/** A report to read, with the findings and papers that it embeds as they stand now. */
export async function ReportReading({ actor, group, report, text, comments }: ReportReadingProps) {
  const [findings, papers, pictures, t] = await Promise.all([
    listFindings(actor, group.id),
    listPapers(actor, group.id),
    listPictures(actor, report.documentId),
    getTranslations("report"),
  ]);
  const references = {
    ...workingReferences({ findings, papers }, `/workspace/${group.slug}/papers`),
    picture: picturesAmong(pictures),
  };
  const document = text?.document ?? emptyDocument;
  const citations = await printCitations(document, { patienceMs: patienceForCitationsMs });
  const model = buildModel(document, references, citations);
  const frame = (
    <DocumentFrame
      heading={<TextSource version={text?.version ?? null} />}
      toolbar={comments && <CommentButton />}
      contents={<Contents model={model} />}
      margin={comments && <ReadingMargin />}
    >
      <div id={textId}>
        {model.blocks.length > 0 ? <DocumentBody model={model} /> : <EmptyState title={t("nothing")} />}
      </div>
    </DocumentFrame>
  );
  if (!comments) return frame;
  return (
    <ReadingComments {...comments} textId={textId}>
      {frame}
    </ReadingComments>
  );
}
