import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { CodeField } from "./code-field.tsx";
import { QrPicture, type QrPictureProps } from "./qr-picture.tsx";

/** What an authenticator programme is set up with, as a page shows it. */
export type ShownSetup = { secret: string; address: string; code: QrPictureProps["code"] };

export type SetUpAuthenticatorProps = {
  setup: ShownSetup | null;
  begin: FormAction;
  finish: FormAction;
  /** Where the person was going. */
  next?: string;
  /** Whether there is an app already, which this one would replace. */
  isAnother?: boolean;
};

/** Two steps: a key for the app, then its first code. */
export function SetUpAuthenticator({ setup, begin, finish, next, isAnother }: SetUpAuthenticatorProps) {
  const t = useTranslations("security.authenticator");
  const going = next !== undefined && <input type="hidden" name="next" value={next} />;
  if (!setup)
    return (
      <ActionForm action={begin} label={t("begin")} className="grid grid-cols-1 gap-3">
        {going}
        <p className="max-w-measure text-sm text-quiet">{t("beginHint")}</p>
        <SubmitButton variant="plain" className="justify-self-start">
          {t(isAnother ? "again" : "begin")}
        </SubmitButton>
      </ActionForm>
    );
  return (
    <div className="grid grid-cols-1 gap-4">
      <Key setup={setup} />
      <ActionForm action={finish} label={t("title")} className="grid max-w-md grid-cols-1 gap-5">
        {going}
        <p>{t("then")}</p>
        <CodeField label={t("code")} />
        <SubmitButton className="justify-self-start">{t("finish")}</SubmitButton>
      </ActionForm>
    </div>
  );
}

function Key({ setup: { secret, address, code } }: { setup: ShownSetup }) {
  const t = useTranslations("security.authenticator");
  return (
    <>
      <p>{t("scan")}</p>
      <QrPicture code={code} label={t("picture")} />
      <p>
        <a href={address} className="link target inline-flex items-center">
          {t("open")}
        </a>
      </p>
      <div className="grid gap-1">
        <p>{t("type")}</p>
        <p>
          <code className="break-words font-mono text-lg" translate="no">
            {secret.match(/.{1,4}/g)?.join(" ")}
          </code>
        </p>
        <p className="max-w-measure text-sm text-quiet">{t("secrecy")}</p>
      </div>
    </>
  );
}
