import { useTranslations } from "next-intl";
import { buttonStyle } from "#components/ui/button-style.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FindingState, findingStates } from "#lib/domain/findings/types.ts";

export type BoardFilterProps = {
  /** As the address says. */
  choice: {
    view: string;
    by: string;
    sort: string;
    state?: FindingState;
    theme?: string;
    proposer?: string;
    mine?: string;
    objection?: string;
    evidence?: string;
    q?: string;
  };
  /** What there is to choose, each with how many. */
  facets: {
    states: Partial<Record<FindingState, number>>;
    themes: readonly { value: string; count: number }[];
    proposers: readonly { slug: string; name: string; count: number }[];
    missing: number;
    objection: number;
    noEvidence: number;
    flagged: number;
  };
  sortings: readonly ("number" | "objections" | "unanswered" | "closing" | "changed" | "flagged")[];
  /** Where nothing is chosen. */
  clearAddress: string;
};

/** Chooses among the findings and sorts them; the choice stands in the address. */
export function BoardFilter({ choice, facets, sortings, clearAddress }: BoardFilterProps) {
  const t = useTranslations("board.filter");
  const sort = useTranslations("board.sort");
  return (
    <search aria-label={t("label")}>
      <form method="get" className="grid grid-cols-1 gap-3">
        {choice.view !== "board" && <input type="hidden" name="view" value={choice.view} />}
        {choice.by !== "state" && <input type="hidden" name="by" value={choice.by} />}
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
          <TextField name="q" type="search" label={t("words")} defaultValue={choice.q} className="w-52" />
          <Choices choice={choice} facets={facets} />
          <Select
            name="sort"
            label={sort("label")}
            defaultValue={choice.sort}
            options={sortings.map((value) => ({ value, label: sort(value) }))}
            className="w-44"
          />
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Flags choice={choice} facets={facets} />
          <button type="submit" className={buttonStyle()}>
            {t("submit")}
          </button>
          <LinkButton href={clearAddress}>{t("clear")}</LinkButton>
        </div>
      </form>
    </search>
  );
}

function Choices({ choice, facets }: Pick<BoardFilterProps, "choice" | "facets">) {
  const t = useTranslations("board.filter");
  const states = useTranslations("domain.findingState");
  const option = (value: string, label: string, count: number) => ({
    value,
    label: t("counted", { label, count }),
  });
  const present = findingStates.filter((state) => facets.states[state] || state === choice.state);
  return (
    <>
      <Select
        name="state"
        label={t("state")}
        placeholder={t("anyState")}
        defaultValue={choice.state}
        options={present.map((state) => option(state, states(state), facets.states[state] ?? 0))}
        className="w-56"
      />
      {facets.themes.length > 0 && (
        <Select
          name="theme"
          label={t("theme")}
          placeholder={t("anyTheme")}
          defaultValue={choice.theme}
          options={facets.themes.map(({ value, count }) => option(value, value, count))}
          className="w-56 max-w-full"
        />
      )}
      <Select
        name="proposer"
        label={t("proposer")}
        placeholder={t("anyProposer")}
        defaultValue={choice.proposer}
        options={facets.proposers.map(({ slug, name, count }) => option(slug, name, count))}
        className="w-56 max-w-full"
      />
    </>
  );
}

function Flags({ choice, facets }: Pick<BoardFilterProps, "choice" | "facets">) {
  const t = useTranslations("board.filter");
  const flags = [
    ["mine", "missing", t("missing"), facets.missing],
    ["objection", "standing", t("objection"), facets.objection],
    ["evidence", "none", t("noEvidence"), facets.noEvidence],
    ["evidence", "flagged", t("flagged"), facets.flagged],
  ] as const;
  return flags
    .filter(([name, value, , count]) => count > 0 || choice[name] === value)
    .map(([name, value, label, count]) => (
      <Checkbox
        key={value}
        name={name}
        value={value}
        label={t("counted", { label, count })}
        defaultChecked={choice[name] === value}
        className=""
      />
    ));
}
