import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PreparedEarlier } from "#components/earlier/prepared-earlier.tsx";
import { VisitButton } from "#components/paper/visit-button.tsx";
import { EditionsList } from "#components/report/editions-list.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { Day } from "#components/ui/date-time.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { formatDay } from "#lib/base/format-day.ts";
import type { EarlierView } from "#lib/domain/earlier-publications/types.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { listPictures } from "#lib/domain/pictures/queries.ts";
import { listGroupPublicationEditions } from "#lib/domain/publications/list-text-editions.ts";
import { listTopics } from "#lib/domain/publications/list-topics.ts";
import { withoutSuggestions } from "#lib/editor/plain-content.ts";
import { buildModel } from "#lib/publish/model.ts";
import { noReferences, picturesAmong } from "#lib/publish/references.ts";
import { addNoticeAction, withdrawEditionAction } from "../../_releases/edition-actions.ts";
import { bringInEarlierAction, describeEarlierAction, discardEarlierAction } from "../actions.ts";
import { requireEarlier } from "./require-earlier.ts";

type Props = PageProps<"/workspace/[group]/earlier/[earlier]">;

const actions = {
  describe: describeEarlierAction,
  bringIn: bringInEarlierAction,
  discard: discardEarlierAction,
};

const editionActions = { notice: addNoticeAction, withdraw: withdrawEditionAction };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: part, earlier: id } = await params;
  const { group, earlier } = await requireEarlier(part, id);
  return { title: `${earlier.title} · ${group.name}` };
}

export default async function EarlierPublicationPage({ params }: Props) {
  const { group: part, earlier: id } = await params;
  const { actor, group, earlier, address } = await requireEarlier(part, id);
  const t = await getTranslations("publication.earlier");
  const type = await getTranslations("domain.publicationType");
  return (
    <>
      <Breadcrumbs crumbs={[{ href: `/workspace/${group.slug}/earlier`, label: t("title") }]} />
      <PageHeading
        overline={type(earlier.type)}
        title={<span lang={earlier.language}>{earlier.title}</span>}
        standfirst={earlier.standfirst}
        facts={<Day on={new Date(earlier.publishedOn)} />}
      />
      {earlier.broughtInAt ? (
        <BroughtIn {...{ actor, group, earlier }} />
      ) : (
        <PreparedEarlier
          {...{ earlier, address, actions }}
          model={await modelOf(actor, earlier)}
          topics={await listTopics()}
          hindrance={hindranceOf(group)}
        />
      )}
    </>
  );
}

function hindranceOf({ concludedAt, announcedAt }: GroupView) {
  if (concludedAt) return "concluded";
  return announcedAt ? null : "notAnnounced";
}

/** The text as it will be printed. */
async function modelOf(actor: SignedInActor, { documentId, text }: EarlierView) {
  if (!text) return null;
  const picture = picturesAmong(await listPictures(actor, documentId));
  return buildModel(withoutSuggestions(text.content), { ...noReferences, picture });
}

type BroughtInProps = { actor: SignedInActor; group: GroupView; earlier: EarlierView };

async function BroughtIn({ actor, group, earlier: { publication, broughtInAt } }: BroughtInProps) {
  const t = await getTranslations("publication.earlier");
  const locale = await getLocale();
  if (!publication || !broughtInAt) return null;
  const editions = await listGroupPublicationEditions(actor, publication);
  return (
    <div className="grid grid-cols-1 gap-8">
      <FormMessage tone="success">{t("done", { day: formatDay(broughtInAt, locale) })}</FormMessage>
      <div className="flex flex-wrap gap-3">
        <VisitButton href={`/publications/${publication}`}>{t("see")}</VisitButton>
        <VisitButton href={`/workspace/${group.slug}/publications/${publication}`}>{t("beside")}</VisitButton>
        {group.may.publish && (
          <VisitButton href={`/workspace/${group.slug}/earlier/new`} variant="primary">
            {t("another")}
          </VisitButton>
        )}
      </div>
      <EditionsList editions={editions} actions={group.may.correct ? editionActions : null} />
    </div>
  );
}
