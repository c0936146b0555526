import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Reading } from "#lib/domain/versions/types.ts";

export type ReadingNoticeProps = {
  documentId: string;
  /** Null: this person never marked the text as read. */
  reading: Reading | null;
  /** Of the text in the workshop. */
  address: string;
  markRead: FormAction;
};

/** Says whether a text changed since this person last read it, and leads to what did. */
export function ReadingNotice({ documentId, reading, address, markRead }: ReadingNoticeProps) {
  const t = useTranslations("versions.reading");
  return (
    <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-quiet">
      <p>
        {!reading && t("never")}
        {reading?.changed && t.rich("changed", { when: () => <DateTime at={reading.readAt} zone="UTC" /> })}
        {reading && !reading.changed && t("same")}
      </p>
      {reading?.changed && (
        <LinkButton href={`${address}/compare?from=${reading.version}&to=now`}>{t("see")}</LinkButton>
      )}
      <ActionForm action={markRead} label={t("mark")} className="flex flex-wrap items-center gap-2">
        {(!reading || reading.changed) && (
          <>
            <input type="hidden" name="documentId" value={documentId} />
            <SubmitButton variant="plain">{t("mark")}</SubmitButton>
          </>
        )}
      </ActionForm>
    </div>
  );
}
