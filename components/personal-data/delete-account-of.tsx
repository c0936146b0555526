import { useTranslations } from "next-intl";
import { TitledSection } from "#components/group/titled-section.tsx";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { OthersOutlook } from "#lib/domain/personal-data/types.ts";

export type DeleteAccountOfProps = {
  action: FormAction;
  account: { id: string; name: string; email: string };
  outlook: OthersOutlook;
  /** Whether who deletes has just proven who they are. */
  isFresh: boolean;
};

/** For an administrator: what would go of somebody's account and what would stay, and the form; or what is to be done before. */
export function DeleteAccountOf({ action, account, outlook, isFresh }: DeleteAccountOfProps) {
  const t = useTranslations("deletion");
  const { moderatesAlone } = outlook;
  return (
    <TitledSection id="delete" title={t("title")} lead={t("lead")}>
      <div className="grid max-w-measure grid-cols-1 gap-5">
        <Outlook name={account.name} outlook={outlook} />
        {moderatesAlone > 0 && (
          <p className="border-s-2 border-line ps-4">{t("alone", { count: moderatesAlone })}</p>
        )}
        {moderatesAlone === 0 && (isFresh ? <Typed {...{ action, account }} /> : <Prove id={account.id} />)}
      </div>
    </TitledSection>
  );
}

function Outlook({ name, outlook: { stays } }: { name: string; outlook: OthersOutlook }) {
  const t = useTranslations("deletion");
  const own = useTranslations("data.delete");
  return (
    <>
      <div className="grid gap-2">
        <p>{t("goes")}</p>
        <ul className="grid list-disc gap-1 ps-6">
          {(["entries", "profile", "own"] as const).map((kind) => (
            <li key={kind}>{t(`going.${kind}`)}</li>
          ))}
        </ul>
      </div>
      {stays ? (
        <div className="grid gap-2">
          <p>{t("stays", { name })}</p>
          <ul className="grid list-disc gap-1 ps-6 empty:hidden">
            {stays.map((kind) => (
              <li key={kind}>{t(`staying.${kind}`)}</li>
            ))}
          </ul>
          <p>{own("record")}</p>
        </div>
      ) : (
        <p>{t("nothing")}</p>
      )}
      <p className="text-sm text-quiet">{t("nameless")}</p>
    </>
  );
}

function Typed({ action, account: { id, email } }: Pick<DeleteAccountOfProps, "action" | "account">) {
  const t = useTranslations("deletion");
  return (
    <ActionForm action={action} label={t("title")} className="grid max-w-md grid-cols-1 gap-5">
      <input type="hidden" name="accountId" value={id} />
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
  );
}

function Prove({ id }: { id: string }) {
  const t = useTranslations("deletion");
  const next = encodeURIComponent(`/admin/accounts/${id}#delete`);
  return (
    <div className="grid justify-items-start gap-3">
      <p>{t("prove")}</p>
      <LinkButton href={`/account/confirm?next=${next}`}>{t("proveLink")}</LinkButton>
    </div>
  );
}
