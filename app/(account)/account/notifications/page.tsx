import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TitledSection } from "#components/group/titled-section.tsx";
import { GroupMailSettings } from "#components/notification/group-mail-settings.tsx";
import { MailSettingsForm } from "#components/notification/mail-settings-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { readOwnTimeZone } from "#lib/domain/accounts/queries.ts";
import { listMyGroups } from "#lib/domain/groups/queries.ts";
import { readMailChoices } from "#lib/domain/mail-settings/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { setGroupMailSettingsAction, setMailSettingsAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications.settings");
  return { title: t("title") };
}

export default async function MailSettingsPage() {
  const actor = await requireActor();
  const [t, choices, groups, timeZone] = await Promise.all([
    getTranslations("notifications.settings"),
    readMailChoices(actor),
    listMyGroups(actor),
    readOwnTimeZone(actor),
  ]);
  return (
    <div className="grid grid-cols-1 gap-10">
      <PageHeading
        title={t("title")}
        standfirst={t("standfirst")}
        actions={<LinkButton href="/workspace/notifications">{t("page")}</LinkButton>}
      />
      <TitledSection id="general" title={t("general")} lead={t("generalLead")}>
        <MailSettingsForm action={setMailSettingsAction} settings={choices} timeZone={timeZone ?? "UTC"} />
      </TitledSection>
      <TitledSection
        id="groups"
        title={t("groups")}
        lead={groups.length > 0 ? t("groupsLead") : t("noGroups")}
      >
        {groups.map(({ id, name }) => (
          <GroupMailSettings
            key={id}
            action={setGroupMailSettingsAction}
            group={{ id, name }}
            paces={choices.byGroup.get(id) ?? {}}
          />
        ))}
      </TitledSection>
    </div>
  );
}
