import { useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { AttributionRule } from "#lib/domain/discussions/types.ts";
import type { Adding } from "./add-evidence-form.tsx";
import { ChoiceForm } from "./choice-form.tsx";
import { SearchForm } from "./search-form.tsx";

export type ContributionToChoose = {
  id: string;
  body: string;
  speaker: string | null;
  discussion: { title: string; rule: AttributionRule };
};

export type AddContributionProps = Adding & {
  address: string;
  contributions: readonly ContributionToChoose[];
  discussions: readonly { slug: string; title: string }[];
  chosen: { q: string; discussion: string };
  most: number;
};

/** Rests a finding on what was said in a discussion. */
export function AddContribution(props: AddContributionProps) {
  const { address, contributions, discussions, chosen, most, ...adding } = props;
  const t = useTranslations("evidence.adding");
  const rules = useTranslations("domain.rule");
  const origin = useTranslations("evidence.origin");
  const isNarrowed = chosen.q !== "" || chosen.discussion !== "";
  if (contributions.length === 0 && !isNarrowed) return <EmptyState title={t("noContributions")} />;
  const options = contributions.map(({ id, body, speaker, discussion }) => ({
    value: id,
    label: body,
    description: [discussion.title, speaker && origin("speaker", { name: speaker }), rules(discussion.rule)]
      .filter(Boolean)
      .join(" · "),
  }));
  return (
    <div className="grid grid-cols-1 gap-6">
      <SearchForm {...{ address }} q={chosen.q} kept={{ kind: "contribution" }}>
        <label className="grid min-w-0 gap-1 text-sm font-medium">
          {t("discussion")}
          <select name="discussion" defaultValue={chosen.discussion} className="field-box font-normal">
            <option value="">{t("allDiscussions")}</option>
            {discussions.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </SearchForm>
      <ChoiceForm
        {...adding}
        {...{ options, most }}
        kind="contribution"
        label={t("contributions")}
        name="contributionId"
      />
    </div>
  );
}
