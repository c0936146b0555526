import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LanguageForm } from "#components/account/language-form.tsx";
import { SessionsList } from "#components/account/sessions-list.tsx";
import { SigningInLinks } from "#components/account/signing-in-links.tsx";
import { GroupCards } from "#components/group/group-cards.tsx";
import { TitledLink } from "#components/group/titled-link.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listSessions, readOwnEmail } from "#lib/domain/accounts/queries.ts";
import { listMyGroups } from "#lib/domain/groups/queries.ts";
import { findOwnLanguage, requireActor } from "#lib/web/current-actor.ts";
import { readServiceName } from "#lib/web/service-name.ts";
import { readSessionToken } from "#lib/web/session-cookie.ts";
import { endOtherSessionsAction, endSessionAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.account");
  return { title: t("title") };
}

export default async function AccountPage() {
  const actor = await requireActor();
  const token = (await readSessionToken()) ?? "";
  const [t, doors, security, email, sessions, groups, language, notifications, data] = await Promise.all([
    getTranslations("account.account"),
    getTranslations("doors.account"),
    getTranslations("security"),
    readOwnEmail(actor),
    listSessions(actor, token),
    listMyGroups(actor),
    findOwnLanguage(),
    getTranslations("notifications.settings"),
    getTranslations("data"),
  ]);
  return (
    <div className="grid grid-cols-1 gap-10">
      <div>
        <PageHeading title={t("title")} />
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
          <dt className="text-quiet">{t("name")}</dt>
          <dd>{actor.name}</dd>
          <dt className="text-quiet">{t("email")}</dt>
          <dd className="min-w-0 break-words">{email}</dd>
        </dl>
        {actor.administrator && <p className="mt-3">{t("administrator")}</p>}
      </div>
      <TitledLink
        id="profile"
        href="/account/profile"
        title={t("profile")}
        lead={t("profileLead")}
        link={t("profileEdit")}
      />
      <TitledLink
        id="notifications"
        href="/account/notifications"
        title={notifications("section")}
        lead={notifications("sectionLead")}
        link={notifications("sectionLink")}
      />
      <TitledLink
        id="security"
        href="/account/security"
        title={security("title")}
        lead={security("standfirst")}
        link={security("link")}
      />
      <TitledSection id="language" title={t("language")}>
        <LanguageForm chosen={language} />
      </TitledSection>
      <TitledSection id="groups" title={t("groups")}>
        <GroupCards groups={groups} />
      </TitledSection>
      <TitledSection id="signing-in" title={doors("title")} lead={doors("lead")}>
        <SigningInLinks service={readServiceName()} />
      </TitledSection>
      <TitledSection id="sessions" title={t("sessions")} lead={t("sessionsLead")}>
        <SessionsList sessions={sessions} endOne={endSessionAction} endOthers={endOtherSessionsAction} />
      </TitledSection>
      <TitledLink
        id="data"
        href="/account/data"
        title={data("title")}
        lead={data("lead")}
        link={data("link")}
      />
    </div>
  );
}
