import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { InstantFields } from "./instant-fields.tsx";

export type PublishFormProps = {
  subject: "report" | "paper";
  subjectId: string;
  /** The release of it before this one, whatever became of that; null: there was none. */
  last: string | null;
  /** IANA name of the moderator's zone. */
  zone: string;
  /** False while something stands against it; the button then says so instead of trying. */
  ready: boolean;
  /** Whether another moderator confirms. */
  secondConfirmation: boolean;
  /** Whether an edition of it was public before: then the public is told what was changed. */
  again: boolean;
  action: FormAction;
};

/** The last step: what was written becomes public, now or at an instant. */
export function PublishForm(props: PublishFormProps) {
  const { subject, subjectId, last, zone, ready, secondConfirmation, again, action } = props;
  const t = useTranslations("release.form");
  return (
    <ActionForm action={action} label={t("label")}>
      <input type="hidden" name="subject" value={subject} />
      <input type="hidden" name="subjectId" value={subjectId} />
      <InstantFields zone={zone} />
      {subject === "paper" && <SeriesFields />}
      {again && <ChangeFields />}
      {/* The form goes when it is taken, and what was typed for one release is nothing for the next. */}
      <KeptFields as={`publish:${subjectId}:${last ?? "first"}`} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton isDisabled={!ready} aria-describedby="publish-note">
          {t("submit")}
        </SubmitButton>
        <p id="publish-note" className="max-w-measure text-sm text-quiet">
          {ready ? t("noWayBack") : t("notReady")} {secondConfirmation && t("second")}
        </p>
      </div>
    </ActionForm>
  );
}

function SeriesFields() {
  const t = useTranslations("release.form");
  return (
    <div className="grid max-w-measure grid-cols-1 items-start gap-5 sm:grid-cols-2">
      <TextField
        name="seriesName"
        label={t("seriesName")}
        description={t("seriesHint")}
        maxLength={200}
        required={false}
      />
      <TextField name="seriesNumber" label={t("seriesNumber")} maxLength={50} required={false} />
    </div>
  );
}

const kinds = ["correction", "erratum", "addendum", "clarification"] as const;

function ChangeFields() {
  const t = useTranslations("release");
  return (
    <>
      <Select
        name="changeKind"
        label={t("form.changeKind")}
        placeholder={t("form.changeNone")}
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextArea
        name="changeNote"
        label={t("form.changeNote")}
        description={t("form.changeNoteHint")}
        maxLength={2000}
      />
    </>
  );
}
