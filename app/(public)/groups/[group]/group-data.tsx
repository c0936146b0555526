import { getTranslations } from "next-intl/server";
import type { GroupPublicView, MemberView } from "#lib/domain/groups/types.ts";
import { settings } from "#lib/infra/settings.ts";
import { groupThing } from "#lib/publish/metadata/group-thing.ts";
import { readInstitution } from "#lib/web/institution.ts";
import { PageData } from "../../page-data.tsx";

type GroupDataProps = { group: GroupPublicView; members: readonly MemberView[] };

/** What machines read on a group's page: the group, and whom its page names. */
export async function GroupData({ group, members }: GroupDataProps) {
  const t = await getTranslations("public.groups");
  const institution = await readInstitution();
  const { appUrl } = settings();
  const { slug, name, summary, openedOn, concludedAt } = group;
  const path = `/groups/${slug}`;
  const thing = groupThing({
    ...{ name, summary, openedOn, concludedAt },
    url: `${appUrl}${path}`,
    otherNames: [group.shortName, ...group.formerNames.map((former) => former.name)],
    institution: { name: institution.name, url: `${appUrl}/` },
    members: members.map(({ affiliation, person }) => ({
      ...person,
      affiliation,
      orcid: null,
      url: `${appUrl}/people/${person.slug}`,
    })),
  });
  return <PageData things={[thing]} way={[{ name: t("title"), path: "/groups" }]} page={{ name, path }} />;
}
