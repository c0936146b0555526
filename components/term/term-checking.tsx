import { useTranslations } from "next-intl";
import { TitledSection } from "#components/group/titled-section.tsx";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { Select } from "#components/ui/select.tsx";
import { changedAt } from "#lib/domain/terms/rules.ts";
import type { CheckableText, PlacedIssue, TermCheck } from "#lib/domain/terms/types.ts";
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
  const room = text.paper === null ? "report" : `papers/${text.paper}`;
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
      {check.issues.length > 0 && <Issues issues={check.issues} room={room} address={address} />}
      {check.total > check.issues.length && (
        <p className="text-quiet">{t("more", { shown: check.issues.length })}</p>
      )}
    </TitledSection>
  );
}

type IssuesProps = { issues: readonly PlacedIssue[]; room: string; address: string };

function Issues({ issues, room, address }: IssuesProps) {
  const t = useTranslations("terms.check");
  return (
    <ol className="grid grid-cols-1 divide-y divide-line border-y border-line">
      {issues.map(({ term, found, before, after, ...place }, at) => (
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
            <p className="text-sm text-quiet">
              {t("write", { term })}
              {place.part !== "text" && ` · ${t(`part.${place.part}`, { number: place.number ?? 0 })}`}
            </p>
          </div>
          <a href={`${address}/${pathOf(place, room)}`} className="link target self-start">
            {t("open")}
          </a>
        </li>
      ))}
    </ol>
  );
}

function pathOf({ blockId, ...place }: Pick<PlacedIssue, "blockId" | "part" | "number">, room: string) {
  const read = blockId ? `${room}/read#${blockAnchor(blockId)}` : `${room}/read`;
  return changedAt(place, room) ?? read;
}
