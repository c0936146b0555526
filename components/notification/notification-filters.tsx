import { useTranslations } from "next-intl";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Select } from "#components/ui/select.tsx";
import { notificationKinds } from "#lib/domain/mail-settings/types.ts";
import type { NotificationFilter } from "#lib/domain/notifications/schema.ts";
import type { NotificationPage } from "#lib/domain/notifications/types.ts";
import { notificationsAddress } from "./notifications-address.ts";

export type NotificationFiltersProps = {
  filter: NotificationFilter;
  groups: NotificationPage["groups"];
};

/** Chooses among notifications; the choice stands in the address. */
export function NotificationFilters({ filter, groups }: NotificationFiltersProps) {
  const t = useTranslations("notifications.page.filter");
  const kinds = useTranslations("notifications.kind");
  const { group, kind, show } = filter;
  return (
    <FilterForm
      label={t("label")}
      submit={t("submit")}
      clear={
        (group || kind || show) && (
          <LinkButton href={notificationsAddress({})} variant="quiet">
            {t("clear")}
          </LinkButton>
        )
      }
    >
      <Select
        name="group"
        label={t("group")}
        placeholder={t("anyGroup")}
        defaultValue={group}
        options={groups.map(({ slug, name }) => ({ value: slug, label: name }))}
        className="w-64 max-w-full"
      />
      <Select
        name="kind"
        label={t("kind")}
        placeholder={t("anyKind")}
        defaultValue={kind}
        options={notificationKinds.map((value) => ({ value, label: kinds(value) }))}
        className="w-64 max-w-full"
      />
      <Select
        name="show"
        label={t("show")}
        placeholder={t("all")}
        defaultValue={show}
        options={[{ value: "unread", label: t("unread") }]}
        className="w-48 max-w-full"
      />
    </FilterForm>
  );
}
