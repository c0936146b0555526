import { useTranslations } from "next-intl";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { CommissionDetail } from "#lib/domain/commissions/types.ts";
import { AuthorChoice, type AuthorChoiceProps } from "./author-choice.tsx";

export type AskedFieldsProps = {
  /** What is asked for so far; null: nothing. */
  asked: CommissionDetail | null;
  /** Null: the authors are not to be chosen any more. */
  candidates: AuthorChoiceProps["candidates"] | null;
};

/** What a moderator asks for: the paper, its authors, its days, and what the public is told. */
export function AskedFields({ asked, candidates }: AskedFieldsProps) {
  const t = useTranslations("commission");
  const month = asked?.expectedMonth?.toISOString().slice(0, 7);
  return (
    <>
      <TextField
        name="title"
        label={t("title")}
        defaultValue={asked?.title}
        minLength={3}
        maxLength={200}
        required
      />
      <TextArea
        name="brief"
        label={t("brief")}
        description={t("briefHint")}
        defaultValue={asked?.brief}
        maxLength={5_000}
        required={false}
      />
      <TextField
        name="perspective"
        label={t("perspective")}
        defaultValue={asked?.perspective}
        maxLength={120}
        required={false}
      />
      {candidates && <AuthorChoice candidates={candidates} chosen={asked?.authors.map(({ id }) => id)} />}
      <DayFields asked={asked} />
      <TextField
        name="expectedMonth"
        type="month"
        label={t("expectedMonth")}
        description={t("expectedMonthHint")}
        defaultValue={month}
        required={false}
      />
    </>
  );
}

function DayFields({ asked }: Pick<AskedFieldsProps, "asked">) {
  const t = useTranslations("commission");
  const names = ["outlineDueOn", "draftDueOn", "dueOn"] as const;
  const typed = (day: Date | null | undefined) => day?.toISOString().slice(0, 10);
  // Whoever has answered is not asked again.
  const isAnswered = asked !== null && asked.state !== "draft" && asked.state !== "offered";
  const answerBy = typed(asked?.answerBy);
  return (
    <fieldset className="max-w-4xl">
      <legend className="mb-1 font-medium">{t("days")}</legend>
      <p className="mb-2 max-w-measure text-sm text-quiet">{t("daysHint")}</p>
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        {isAnswered ? (
          <input type="hidden" name="answerBy" value={answerBy ?? ""} />
        ) : (
          <TextField
            name="answerBy"
            type="date"
            label={t("answerBy")}
            description={t("answerByHint")}
            defaultValue={answerBy}
            required={false}
            className="w-56"
          />
        )}
        {names.map((name) => (
          <TextField
            key={name}
            name={name}
            type="date"
            label={t(name)}
            defaultValue={typed(asked?.[name])}
            required={false}
            className="w-56"
          />
        ))}
      </div>
    </fieldset>
  );
}
