import { TextArea } from "#components/ui/text-area.tsx";
import type { FindingText } from "#lib/domain/findings/types.ts";

export type FindingTextFieldsProps = {
  /** What the fields begin with. */
  text: FindingText;
  labels: { statement: string; reasons: string };
  reasonsRows?: number;
};

/** A finding's statement and reasons, to be written anew. */
export function FindingTextFields({ text, labels, reasonsRows }: FindingTextFieldsProps) {
  return (
    <>
      <TextArea
        name="statement"
        label={labels.statement}
        defaultValue={text.statement}
        minLength={10}
        maxLength={1_000}
        required
      />
      <TextArea
        name="reasons"
        label={labels.reasons}
        defaultValue={text.reasons}
        rows={reasonsRows}
        maxLength={10_000}
        required={false}
      />
    </>
  );
}
