"use client";
import { useTranslations } from "next-intl";
import { useContext, useEffect, useRef, useState } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormContext } from "#components/ui/form-context.ts";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { BlockChoice } from "#lib/domain/reviews/types.ts";
import type { Passage } from "#lib/editor/passage.ts";

export type ReviewCommentFormProps = {
  action: FormAction;
  roundId: string;
  /** The words that were selected to comment on; null: a block is chosen in the form, or nothing. */
  passage: Passage | null;
  blocks: readonly BlockChoice[];
  /** The words are not to be commented on after all. */
  onLeave: () => void;
  /** The comment is posted: on the selected words, or on something else. */
  onTaken: (on: "words" | "other") => void;
};

export const commentFieldId = "review-comment-field";

/** Comments on the selected words, or on what is chosen in a list, which works without script. */
export function ReviewCommentForm(props: ReviewCommentFormProps) {
  const { action, roundId, passage, blocks, onLeave, onTaken } = props;
  const t = useTranslations("review.comment");
  return (
    <ActionForm action={action} label={t("title")} className="grid grid-cols-1 gap-3">
      <SentOnce on={passage ? "words" : "other"} onTaken={onTaken} />
      <input type="hidden" name="roundId" value={roundId} />
      {passage ? (
        <ChosenWords passage={passage} onClear={onLeave} />
      ) : (
        <Select
          name="blockId"
          label={t("about")}
          placeholder={t("whole")}
          options={blocks.map(({ blockId, label }) => ({ value: blockId, label }))}
        />
      )}
      <div id={commentFieldId}>
        <TextArea name="body" label={t("body")} maxLength={10_000} required />
      </div>
      <KeptFields as={`review-comment:${roundId}`} />
      <SubmitButton className="justify-self-start">{t("post")}</SubmitButton>
    </ActionForm>
  );
}

/** Names the comment, so that one that is sent twice is made once; the next one has another name. */
function SentOnce({ on, onTaken }: Pick<ReviewCommentFormProps, "onTaken"> & { on: "words" | "other" }) {
  const { state } = useContext(FormContext);
  const [id, setId] = useState("");
  useEffect(() => {
    if (state.status === "idle" || state.status === "done") setId(crypto.randomUUID());
  }, [state]);
  const heard = useRef(state);
  useEffect(() => {
    if (state.status === "done" && heard.current !== state) onTaken(on);
    heard.current = state;
  }, [state, on, onTaken]);
  return id && <input type="hidden" name="id" value={id} />;
}

function ChosenWords({ passage, onClear }: { passage: Passage; onClear: () => void }) {
  const t = useTranslations("review.comment");
  const { blockId, prefix, suffix } = passage.anchor;
  const fields = {
    quote: passage.quote,
    "anchor.blockId": blockId ?? "",
    "anchor.prefix": prefix,
    "anchor.suffix": suffix,
  };
  return (
    <div className="grid gap-1 text-sm">
      <p className="font-medium">{t("words")}</p>
      <blockquote className="max-h-32 overflow-y-auto border-s-2 border-accent ps-2 font-serif whitespace-pre-line">
        {passage.quote}
      </blockquote>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant="quiet" onPress={onClear} className="justify-self-start">
        {t("otherPassage")}
      </Button>
    </div>
  );
}
