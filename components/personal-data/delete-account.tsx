import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import {
  type DeletionBlock,
  type DeletionOutlook,
  type StayingCounts,
  stayingKinds,
} from "#lib/domain/personal-data/types.ts";

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
        <ActionForm action={action} label={t("title")} className="grid max-w-md grid-cols-1 gap-5">
          <TextField
            name="email"
            type="email"
            label={t("confirm")}
            description={t("confirmHint", { email })}
            autoComplete="off"
            maxLength={254}
            required
          />
          <SubmitButton variant="danger" className="justify-self-start">
            {t("submit")}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}

function Going() {
  const t = useTranslations("data.delete");
  return (
    <div className="grid gap-2">
      <p>{t("goes")}</p>
      <ul className="grid list-disc gap-1 ps-6">
        {(["entries", "profile", "own"] as const).map((kind) => (
          <li key={kind}>{t(`going.${kind}`)}</li>
        ))}
      </ul>
    </div>
  );
}

function Staying({ counts }: { counts: StayingCounts }) {
  const t = useTranslations("data.delete");
  const kinds = stayingKinds.filter((kind) => counts[kind] > 0);
  return (
    <div className="grid gap-2">
      <p>{t("stays")}</p>
      <ul className="grid list-disc gap-1 ps-6 empty:hidden">
        {kinds.map((kind) => (
          <li key={kind}>{t(`staying.${kind}`, { count: counts[kind] })}</li>
        ))}
      </ul>
      <p>{t("record")}</p>
    </div>
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
