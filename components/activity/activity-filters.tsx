import Link from "next/link";
import { useTranslations } from "next-intl";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { factFamilies } from "#lib/domain/notifications/facts.ts";
import type { ActivityFilter } from "#lib/domain/notifications/schema.ts";
import type { ActivityPage } from "#lib/domain/notifications/types.ts";
import { activityAddress } from "./activity-address.ts";

export type ActivityFiltersProps = {
  slug: string;
  filter: ActivityFilter;
  page: Pick<ActivityPage, "counts" | "people" | "subject">;
};

/** Chooses among what happened; the choice stands in the address. */
export function ActivityFilters({ slug, filter, page }: ActivityFiltersProps) {
  const t = useTranslations("group.activity.filter");
  const families = useTranslations("group.activity.family");
  const { kind, person, subject, from, until } = filter;
  return (
    <div className="no-print grid grid-cols-1 gap-3">
      <FilterForm
        label={t("label")}
        submit={t("submit")}
        clear={
          (kind || person || subject || from || until) && (
            <LinkButton href={activityAddress(slug, {})} variant="quiet">
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
          options={factFamilies.map((family) => ({
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
          options={page.people.map(({ id, name }) => ({ value: id, label: name }))}
          className="w-56 max-w-full"
        />
        <TextField name="from" type="date" label={t("from")} defaultValue={from} className="w-40" />
        <TextField name="until" type="date" label={t("until")} defaultValue={until} className="w-40" />
      </FilterForm>
      {page.subject && <Narrowed slug={slug} subject={page.subject} />}
    </div>
  );
}

function Narrowed({ slug, subject }: { slug: string; subject: NonNullable<ActivityPage["subject"]> }) {
  const t = useTranslations("group.activity");
  return (
    <p className="max-w-measure">
      {t("narrowed")}{" "}
      <Link href={`/workspace/${slug}/${subject.path}`} prefetch={false} className="link font-serif">
        {subject.title}
      </Link>
    </p>
  );
}
