import { useTranslations } from "next-intl";
import { ConfirmFirst } from "#components/factor/confirm-first.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import type { FormAction } from "#components/ui/action-form.tsx";
import { goingKinds, type OthersOutlook } from "#lib/domain/personal-data/types.ts";
import { DeletionForm } from "./deletion-form.tsx";
import { OutlookList } from "./outlook-list.tsx";

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
      <OutlookList lead={t("goes")} kinds={goingKinds.map((kind) => t(`going.${kind}`))} />
      {stays ? (
        <OutlookList lead={t("stays", { name })} kinds={stays.map((kind) => t(`staying.${kind}`))}>
          <p>{own("record")}</p>
        </OutlookList>
      ) : (
        <p>{t("nothing")}</p>
      )}
      <p className="text-sm text-quiet">{t("nameless")}</p>
    </>
  );
}

function Typed({ action, account: { id, email } }: Pick<DeleteAccountOfProps, "action" | "account">) {
  const t = useTranslations("deletion");
  const says = {
    title: t("title"),
    confirm: t("confirm"),
    hint: t("confirmHint", { email }),
    submit: t("submit"),
  };
  return (
    <DeletionForm {...{ action, says }}>
      <input type="hidden" name="accountId" value={id} />
    </DeletionForm>
  );
}

function Prove({ id }: { id: string }) {
  const t = useTranslations("deletion");
  return <ConfirmFirst back={`/admin/accounts/${id}#delete`} says={t("prove")} />;
}
