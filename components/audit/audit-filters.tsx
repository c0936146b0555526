import { useTranslations } from "next-intl";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { auditFamilies } from "#lib/domain/audit/facts.ts";
import type { AuditFilter } from "#lib/domain/audit/schema.ts";
import type { AuditPage } from "#lib/domain/audit/types.ts";
import { auditAddress } from "./audit-address.ts";

export type AuditFiltersProps = {
  filter: AuditFilter;
  page: Pick<AuditPage, "counts" | "people" | "groups">;
};

/** Chooses among what was recorded; the choice stands in the address. */
export function AuditFilters({ filter, page }: AuditFiltersProps) {
  const t = useTranslations("audit.filter");
  const families = useTranslations("audit.family");
  const { kind, person, subject, group, from, until } = filter;
  const isNarrowed = [kind, person, subject, group, from, until].some(Boolean);
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <FilterForm
      label={t("label")}
      submit={t("submit")}
      className="no-print"
      clear={
        isNarrowed && (
          <LinkButton href={auditAddress({})} variant="quiet">
            {t("clear")}
          </LinkButton>
        )
      }
    >
      {subject && <input type="hidden" name="subject" value={subject} />}
      <Select
        name="kind"
        label={t("kind")}
        placeholder={t("anyKind")}
        defaultValue={kind}
        options={auditFamilies.map((family) => ({
          value: family,
          label: t("counted", { family: families(family), count: page.counts[family] }),
        }))}
        className="w-64 max-w-full"
      />
      <Select
        name="person"
        label={t("person")}
        placeholder={t("anyPerson")}
        defaultValue={person}
        options={page.people.map(named)}
        className="w-56 max-w-full"
      />
      <Select
        name="group"
        label={t("group")}
        placeholder={t("anyGroup")}
        defaultValue={group}
        options={page.groups.map(named)}
        className="w-56 max-w-full"
      />
      <TextField name="from" type="date" label={t("from")} defaultValue={from} className="w-40" />
      <TextField name="until" type="date" label={t("until")} defaultValue={until} className="w-40" />
    </FilterForm>
  );
}
