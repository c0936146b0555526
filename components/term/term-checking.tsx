import { useTranslations } from "next-intl";
import { TitledSection } from "#components/group/titled-section.tsx";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { Select } from "#components/ui/select.tsx";
import type { CheckableText, TermCheck, TermIssue } from "#lib/domain/terms/types.ts";
import { blockAnchor } from "#lib/publish/anchors.ts";

export type TermCheckingProps = {
  /** Of the group in the workshop. */
  address: string;
  texts: readonly CheckableText[];
  /** The one that was checked. */
  text: CheckableText;
  check: TermCheck;
};

/** Where a text uses other words than the group has chosen; each place leads to its block. */
export function TermChecking({ address, texts, text, check }: TermCheckingProps) {
  const t = useTranslations("terms.check");
  const page = text.paper === null ? `${address}/report/read` : `${address}/papers/${text.paper}/read`;
  return (
    <TitledSection id="check" title={t("title")} lead={t("means")}>
      <FilterForm label={t("title")} submit={t("submit")} action={`${address}/terms#check`}>
        <Select
          name="text"
          label={t("text")}
          options={texts.map(({ id, title, paper }) => ({
            value: id,
            label: paper === null ? t("report", { title }) : title,
          }))}
          defaultValue={text.id}
        />
      </FilterForm>
      <p role="status">{t("total", { count: check.total })}</p>
      {check.issues.length > 0 && <Issues issues={check.issues} page={page} />}
      {check.total > check.issues.length && (
        <p className="text-quiet">{t("more", { shown: check.issues.length })}</p>
      )}
    </TitledSection>
  );
}

function Issues({ issues, page }: { issues: readonly TermIssue[]; page: string }) {
  const t = useTranslations("terms.check");
  return (
    <ol className="grid grid-cols-1 divide-y divide-line border-y border-line">
      {issues.map(({ term, found, blockId, before, after }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one word may stand twice in a block
        <li key={at} className="grid grid-cols-1 gap-x-6 gap-y-1 py-3 md:grid-cols-[1fr_auto]">
          <div className="min-w-0">
            <p className="font-serif wrap-break-word">
              …{before}
              <mark className="rounded-sm bg-sunken text-inherit underline decoration-warn decoration-2">
                {found}
              </mark>
              {after}…
            </p>
            <p className="text-sm text-quiet">{t("write", { term })}</p>
          </div>
          <a href={blockId ? `${page}#${blockAnchor(blockId)}` : page} className="link target self-start">
            {t("open")}
          </a>
        </li>
      ))}
    </ol>
  );
}
