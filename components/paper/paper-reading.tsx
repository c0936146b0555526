import type { ReactNode } from "react";
import { Contents } from "#components/document/contents.tsx";
import { DocumentBody } from "#components/document/document-body.tsx";
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
  /** Stands for the text where nothing is written. */
  empty?: ReactNode;
};

const textId = "paper-text";

/** A paper to read: contents, text, and the way from its words to a finding. */
export function PaperReading({ paper, model, version, margin, propose, empty }: PaperReadingProps) {
  const isEmpty = model.blocks.length === 0;
  return (
    <DocumentFrame
      heading={<TextSource version={version} />}
      toolbar={propose && !isEmpty && <PassagePicker paper={paper} textId={textId} action={propose} />}
      contents={<Contents model={model} />}
      margin={margin}
    >
      <div id={textId}>{isEmpty ? empty : <DocumentBody model={model} notes="end" />}</div>
    </DocumentFrame>
  );
}
