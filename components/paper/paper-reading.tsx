import type { ReactNode } from "react";
import { CommentButton } from "#components/comment/comment-button.tsx";
import { ReadingComments, type ReadingCommentsProps } from "#components/comment/reading-comments.tsx";
import { ReadingMargin } from "#components/comment/reading-margin.tsx";
import { Contents } from "#components/document/contents.tsx";
import { DocumentBody } from "#components/document/document-body.tsx";
import type { EvidenceUse } from "#components/evidence/evidence-use.ts";
import { DocumentFrame } from "#components/frame/document-frame.tsx";
import type { FormAction } from "#components/ui/action-form.tsx";
import { TextSource } from "#components/version/text-source.tsx";
import type { VersionCard } from "#lib/domain/versions/types.ts";
import type { Model } from "#lib/publish/types.ts";
import { PassagePicker } from "./passage-picker.tsx";

export type PaperReadingProps = {
  paper: { documentId: string; groupId: string };
  model: Model;
  /** Null: the working text. */
  version: VersionCard | null;
  margin?: ReactNode;
  /** Left out or null: findings are not proposed from here. */
  propose?: FormAction | null;
  /** Left out or null: findings take no evidence from the reader. */
  evidence?: EvidenceUse | null;
  /** Left out or null: comments are not shown here. */
  comments?: Pick<ReadingCommentsProps, "desk" | "places"> | null;
  /** Stands for the text where nothing is written. */
  empty?: ReactNode;
};

const textId = "paper-text";

/** A paper to read: contents, text, comments beside it, and the way from its words to a finding. */
export function PaperReading({ comments, ...reading }: PaperReadingProps) {
  if (!comments) return <Frame {...reading} />;
  return (
    <ReadingComments {...comments} textId={textId}>
      <Frame {...reading} comment={<CommentButton />} comments={<ReadingMargin />} />
    </ReadingComments>
  );
}

type FrameProps = Omit<PaperReadingProps, "comments"> & { comment?: ReactNode; comments?: ReactNode };

function Frame({ paper, model, version, margin, propose, evidence, empty, comment, comments }: FrameProps) {
  const isEmpty = model.blocks.length === 0;
  const tools = !isEmpty && (comment || propose) && (
    <div className="flex flex-wrap items-center gap-3">
      {comment}
      {propose && <PassagePicker paper={paper} textId={textId} action={propose} evidence={evidence} />}
    </div>
  );
  return (
    <DocumentFrame
      heading={<TextSource version={version} />}
      toolbar={tools}
      contents={<Contents model={model} />}
      margin={
        (margin || comments) && (
          <>
            {margin}
            {comments}
          </>
        )
      }
    >
      <div id={textId}>{isEmpty ? empty : <DocumentBody model={model} notes="end" />}</div>
    </DocumentFrame>
  );
}
