import { getTranslations } from "next-intl/server";
import type { GroupCard } from "#lib/domain/groups/types.ts";
import type { PersonView } from "#lib/domain/people/types.ts";
import { settings } from "#lib/infra/settings.ts";
import { member } from "#lib/publish/metadata/people.ts";
import { PageData } from "../../page-data.tsx";

/** What machines read on somebody's page. */
export async function PersonData({ person, groups }: { person: PersonView; groups: readonly GroupCard[] }) {
  const t = await getTranslations("public.people");
  const { appUrl } = settings();
  const path = `/people/${person.slug}`;
  const described = {
    ...person,
    url: `${appUrl}${path}`,
    groups: groups.map(({ slug, name }) => ({ name, url: `${appUrl}/groups/${slug}` })),
  };
  return (
    <PageData
      things={[member(described)]}
      way={[{ name: t("title"), path: "/people" }]}
      page={{ name: person.name, path }}
    />
  );
}
