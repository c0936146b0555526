import { useTranslations } from "next-intl";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { type Option, Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import {
  type CommenterKind,
  commenterKinds,
  type Disposition,
  dispositions,
  type ResponsesProgress,
  type TextSection,
} from "#lib/domain/reviews/types.ts";

export type ResponsesFilterProps = {
  /** As the address says. */
  choice: {
    answer?: Disposition | "none";
    from?: CommenterKind;
    contest?: "open" | "any";
    section?: string;
    q?: string;
    round?: number;
  };
  progress: ResponsesProgress;
  sections: readonly TextSection[];
  /** Where nothing is chosen. */
  clearAddress: string;
};

/** Chooses among the comments of a round; the choice stands in the address. */
export function ResponsesFilter({ choice, progress, sections, clearAddress }: ResponsesFilterProps) {
  const t = useTranslations("responses.filter");
  const clear = <LinkButton href={clearAddress}>{t("clear")}</LinkButton>;
  return (
    <FilterForm label={t("label")} submit={t("submit")} clear={clear}>
      {choice.round && <input type="hidden" name="round" value={choice.round} />}
      <TextField name="q" type="search" label={t("words")} defaultValue={choice.q} className="w-48" />
      <Counted choice={choice} progress={progress} />
      <Select
        name="section"
        label={t("section")}
        placeholder={t("anywhere")}
        defaultValue={choice.section}
        options={useSections(sections)}
        className="w-56 max-w-full"
      />
    </FilterForm>
  );
}

function useSections(sections: readonly TextSection[]): Option[] {
  const t = useTranslations("responses");
  return [
    { value: "whole", label: t("whole") },
    ...sections.map(({ id, title }) => ({ value: id, label: title })),
  ];
}

function Counted({ choice, progress }: Pick<ResponsesFilterProps, "choice" | "progress">) {
  const t = useTranslations("responses");
  const counted = (value: string, label: string, count = 0): Option[] =>
    count > 0 || Object.values(choice).includes(value)
      ? [{ value, label: t("filter.counted", { label, count }) }]
      : [];
  const { all, answered, contested, everContested } = progress;
  return (
    <>
      <Select
        name="answer"
        label={t("filter.answer")}
        placeholder={t("filter.anyAnswer")}
        defaultValue={choice.answer}
        options={[
          ...counted("none", t("filter.noAnswer"), all - answered),
          ...dispositions.flatMap((value) =>
            counted(value, t(`disposition.${value}`), progress.dispositions[value]),
          ),
        ]}
        className="w-48"
      />
      <Select
        name="from"
        label={t("filter.from")}
        placeholder={t("filter.anyone")}
        defaultValue={choice.from}
        options={commenterKinds.flatMap((kind) => counted(kind, t(`kind.${kind}`), progress.kinds[kind]))}
        className="w-44"
      />
      {(everContested > 0 || choice.contest) && (
        <Select
          name="contest"
          label={t("filter.contest")}
          placeholder={t("filter.anyContest")}
          defaultValue={choice.contest}
          options={[
            ...counted("open", t("filter.openContest"), contested),
            ...counted("any", t("filter.everContest"), everContested),
          ]}
          className="w-44"
        />
      )}
    </>
  );
}
