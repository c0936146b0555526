import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import {
  type DeletionBlock,
  type DeletionOutlook,
  goingKinds,
  type StayingCounts,
  stayingKinds,
} from "#lib/domain/personal-data/types.ts";
import { DeletionForm } from "./deletion-form.tsx";
import { OutlookList } from "./outlook-list.tsx";

export type DeleteAccountProps = { action: FormAction; email: string; outlook: DeletionOutlook };

/** What would go and what would stay, and the form; or what is to be done before. */
export function DeleteAccount({ action, email, outlook: { block, stays } }: DeleteAccountProps) {
  const t = useTranslations("data.delete");
  const isBlocked = block.lastAdministrator || block.groups.length > 0;
  return (
    <div className="grid max-w-measure grid-cols-1 gap-5">
      <Going />
      {stays ? <Staying counts={stays} /> : <p>{t("nothing")}</p>}
      <p className="text-sm text-quiet">{t("nameless")}</p>
      {isBlocked ? (
        <Blocked block={block} />
      ) : (
        <DeletionForm
          action={action}
          says={{
            title: t("title"),
            confirm: t("confirm"),
            hint: t("confirmHint", { email }),
            submit: t("submit"),
          }}
        />
      )}
    </div>
  );
}

function Going() {
  const t = useTranslations("data.delete");
  return <OutlookList lead={t("goes")} kinds={goingKinds.map((kind) => t(`going.${kind}`))} />;
}

function Staying({ counts }: { counts: StayingCounts }) {
  const t = useTranslations("data.delete");
  const kinds = stayingKinds.filter((kind) => counts[kind] > 0);
  return (
    <OutlookList lead={t("stays")} kinds={kinds.map((kind) => t(`staying.${kind}`, { count: counts[kind] }))}>
      <p>{t("record")}</p>
    </OutlookList>
  );
}

function Blocked({ block: { groups, lastAdministrator } }: { block: DeletionBlock }) {
  const t = useTranslations("data.delete");
  return (
    <div className="grid gap-3 border-s-2 border-line ps-4">
      {groups.length > 0 && <p>{t("groups")}</p>}
      <ul className="grid gap-1 empty:hidden">
        {groups.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`/workspace/${slug}/members`} className="link target inline-flex items-center">
              {name}
            </a>
          </li>
        ))}
      </ul>
      {lastAdministrator && <p>{t("administrator")}</p>}
    </div>
  );
}
