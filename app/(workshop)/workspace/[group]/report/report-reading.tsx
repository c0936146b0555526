import { getTranslations } from "next-intl/server";
import { CommentButton } from "#components/comment/comment-button.tsx";
import { ReadingComments, type ReadingCommentsProps } from "#components/comment/reading-comments.tsx";
import { ReadingMargin } from "#components/comment/reading-margin.tsx";
import { Contents } from "#components/document/contents.tsx";
import { DocumentBody } from "#components/document/document-body.tsx";
import { DocumentFrame } from "#components/frame/document-frame.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextSource } from "#components/version/text-source.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { listPictures } from "#lib/domain/pictures/queries.ts";
import type { ReportView } from "#lib/domain/reports/types.ts";
import type { MomentText } from "#lib/domain/versions/types.ts";
import { emptyDocument } from "#lib/editor/document-json.ts";
import { printText } from "../_print/print-text.ts";
import { loadReportReferences } from "./report-references.ts";

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
  const [references, pictures, t] = await Promise.all([
    loadReportReferences(actor, group),
    listPictures(actor, report.documentId),
    getTranslations("report"),
  ]);
  const model = await printText({ document: text?.document ?? emptyDocument, pictures, references });
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
