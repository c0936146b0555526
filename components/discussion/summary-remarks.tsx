import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { DiscussionView, RemarkView } from "#lib/domain/discussions/types.ts";
import { SummaryRemark } from "./summary-remark.tsx";

export type SummaryRemarksProps = {
  discussion: Pick<DiscussionView, "id" | "rule" | "may">;
  remarks: readonly RemarkView[];
  remark: FormAction;
  answer: FormAction;
};

/** What members would change in the circulated summary, without their names, and what became of it. */
export function SummaryRemarks({ discussion, remarks, remark, answer }: SummaryRemarksProps) {
  const t = useTranslations("summary");
  const { id, may, rule } = discussion;
  return (
    <section aria-labelledby="remarks" className="grid grid-cols-1 gap-4">
      <h3 id="remarks" className="scroll-mt-32 text-lg font-semibold">
        {t("remarks", { count: remarks.length })}
      </h3>
      {remarks.length === 0 && <p className="text-quiet">{t("noRemarks")}</p>}
      <ul className="grid grid-cols-1 gap-5">
        {remarks.map((each) => (
          <li key={each.id} className="grid grid-cols-1 gap-2 border-s-2 border-line ps-4">
            <SummaryRemark remark={each} />
            <AnswerForm action={answer} discussionId={id} remark={each} offered={may.answerRemark} />
          </li>
        ))}
      </ul>
      <ActionForm action={remark} label={may.remark ? t("remark") : undefined}>
        {may.remark && (
          <>
            <input type="hidden" name="discussionId" value={id} />
            <TextArea
              name="body"
              label={t("remark")}
              description={t(rule === "on_the_record" ? "remarkHint" : "remarkHidden")}
              maxLength={5_000}
              autoComplete="off"
              required
            />
            <SubmitButton className="justify-self-start">{t("sendRemark")}</SubmitButton>
          </>
        )}
      </ActionForm>
    </section>
  );
}

type AnswerFormProps = { action: FormAction; discussionId: string; remark: RemarkView; offered: boolean };

function AnswerForm({ action, discussionId, remark: { id, answer }, offered }: AnswerFormProps) {
  const t = useTranslations("summary");
  const fields = (
    <div className="grid grid-cols-1 gap-3">
      <input type="hidden" name="discussionId" value={discussionId} />
      <input type="hidden" name="remarkId" value={id} />
      <TextArea
        name="answer"
        label={t("answer")}
        description={t("answerHint")}
        defaultValue={answer}
        rows={2}
        maxLength={5_000}
        required
      />
      <SubmitButton variant="plain" className="justify-self-start">
        {t("sendAnswer")}
      </SubmitButton>
    </div>
  );
  return (
    <ActionForm action={action} className="grid grid-cols-1 gap-2">
      {offered && (answer ? <Disclosure summary={t("answerAnew")}>{fields}</Disclosure> : fields)}
    </ActionForm>
  );
}
