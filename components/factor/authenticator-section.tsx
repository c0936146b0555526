import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { StepForm } from "#components/ui/step-form.tsx";
import { SetUpAuthenticator, type ShownSetup } from "./set-up-authenticator.tsx";

export type AuthenticatorSectionProps = {
  /** Null: there is none. */
  since: Date | null;
  setup: ShownSetup | null;
  /** Whether anything can be changed now. */
  offered: boolean;
  actions: { begin: FormAction; finish: FormAction; remove: FormAction };
};

/** The authenticator of an account, and what its owner can do about it. */
export function AuthenticatorSection({ since, setup, offered, actions }: AuthenticatorSectionProps) {
  const t = useTranslations("security.authenticator");
  return (
    <div className="grid grid-cols-1 gap-5">
      {since && (
        <p>
          {t("since")} <DateTime at={since} zone="UTC" />
        </p>
      )}
      {offered && (
        <SetUpAuthenticator
          setup={setup}
          begin={actions.begin}
          finish={actions.finish}
          isAnother={since !== null}
        />
      )}
      {since && offered && (
        <StepForm
          action={actions.remove}
          of={{}}
          offered
          folded={t("remove")}
          hint={t("removeHint")}
          label={t("removeNow")}
          variant="danger"
        />
      )}
    </div>
  );
}
