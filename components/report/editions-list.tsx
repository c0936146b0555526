import { useTranslations } from "next-intl";
import { NoticeText } from "#components/publication/notice-text.tsx";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { TextEdition } from "#lib/domain/publications/types.ts";
import { AddNoticeForm } from "./add-notice-form.tsx";

export type EditionsListProps = {
  editions: readonly TextEdition[];
  /** Null: the person may neither add a notice nor withdraw. */
  actions: { notice: FormAction; withdraw: FormAction } | null;
};

/** What was published of a text, newest first, with what was said of it since. Draws nothing before the first edition. */
export function EditionsList({ editions, actions }: EditionsListProps) {
  const t = useTranslations("report.editions");
  if (editions.length === 0) return null;
  return (
    <section aria-labelledby="editions" className="no-print max-w-4xl">
      <h2 id="editions" className="font-serif text-2xl font-semibold">
        {t("heading")}
      </h2>
      <ol reversed className="mt-3 divide-y divide-line border-y border-line">
        {editions.map((edition) => (
          <li key={edition.id} className="grid gap-2 py-4">
            <EditionFacts edition={edition} />
            <EditionNotices notices={edition.notices} />
            {actions && edition.state !== "scheduled" && (
              <AddNoticeForm edition={edition} action={actions.notice} />
            )}
            {actions && <WithdrawEdition edition={edition} action={actions.withdraw} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

const tones: Record<TextEdition["state"], BadgeTone> = {
  scheduled: "warn",
  public: "success",
  superseded: "neutral",
  withdrawn: "danger",
};

function EditionFacts({ edition }: { edition: TextEdition }) {
  const t = useTranslations();
  const { slug, number, state, publishedAt, withdrawalReason, hash } = edition;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <a href={`/publications/${slug}/editions/${number}`} className="link target font-medium">
          {t("report.editions.number", { number })}
        </a>
        <Badge tone={tones[state]}>{t(`domain.editionState.${state}`)}</Badge>
        <span className="text-sm text-quiet">
          <DateTime at={publishedAt} zone="UTC" />
        </span>
      </p>
      {withdrawalReason && (
        <p className="max-w-measure">{t("report.editions.reason", { reason: withdrawalReason })}</p>
      )}
      <p className="text-xs break-all text-quiet">{t("report.editions.hash", { hash })}</p>
    </>
  );
}

function EditionNotices({ notices }: Pick<TextEdition, "notices">) {
  const t = useTranslations("report.editions");
  const remarks = notices.filter(({ kind }) => kind !== "withdrawal");
  if (remarks.length === 0) return null;
  return (
    <ul aria-label={t("notices")} className="grid max-w-measure gap-3">
      {remarks.map((notice) => (
        <li key={notice.id}>
          <NoticeText notice={notice} />
        </li>
      ))}
    </ul>
  );
}

/** The form stays when the edition is withdrawn, empty, so that the answer can still be read. */
function WithdrawEdition({ edition, action }: { edition: TextEdition; action: FormAction }) {
  const t = useTranslations("report.editions");
  return (
    <ActionForm action={action} label={t("withdrawForm", { number: edition.number })}>
      {edition.state === "public" && (
        <FormDisclosure summary={t("withdrawAsk")}>
          <div className="grid gap-4">
            <KeptFields as={`withdraw edition ${edition.id}`} />
            <input type="hidden" name="editionId" value={edition.id} />
            <TextArea
              name="reason"
              label={t("reasonLabel")}
              description={t("reasonHint")}
              minLength={10}
              maxLength={2000}
              required
            />
            <div>
              <SubmitButton variant="danger">{t("withdraw")}</SubmitButton>
            </div>
          </div>
        </FormDisclosure>
      )}
    </ActionForm>
  );
}
