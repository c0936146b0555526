import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Day } from "#components/ui/date-time.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { DepositState, OwnDeposit } from "#lib/domain/publications/types.ts";
import { PageSection } from "./page-section.tsx";

export type DepositsProps = {
  deposits: readonly OwnDeposit[];
  /** Whether the installation sends them itself. */
  isSent: boolean;
  /** Below it each edition's file has its address. */
  address: string;
  actions: { sendAgain: FormAction; noteRegistered: FormAction };
};

const tones = { made: "neutral", sent: "accent", registered: "success", refused: "danger" } as const;

/** The DOIs of a publication's editions and what became of them, for those who see to it. */
export function Deposits({ deposits, isSent, address, actions }: DepositsProps) {
  const t = useTranslations("publication.deposits");
  return (
    <PageSection id="dois" title={t("title")}>
      <p className="mb-4 max-w-measure text-quiet">{isSent ? t("areSent") : t("areMade")}</p>
      {deposits.length === 0 ? (
        <p className="max-w-measure text-quiet">{t("none")}</p>
      ) : (
        <ul className="space-y-6">
          {deposits.map((deposit) => (
            <li key={deposit.editionId}>
              <Deposited deposit={deposit} address={address} />
              {deposit.may.sendAgain && <SendAgain deposit={deposit} action={actions.sendAgain} />}
              {deposit.may.noteRegistered && <Registered deposit={deposit} action={actions.noteRegistered} />}
            </li>
          ))}
        </ul>
      )}
    </PageSection>
  );
}

function Deposited({ deposit, address }: { deposit: OwnDeposit; address: string }) {
  const t = useTranslations("publication.deposits");
  const publication = useTranslations("publication");
  const { number, doi, state, words, isWithdrawn } = deposit;
  const edition = publication("edition", { number });
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{edition}</span>
        <code className="font-mono break-all">{doi}</code>
        <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
        <Since deposit={deposit} />
        {!isWithdrawn && (
          <a href={`${address}/${number}`} className="link target inline-flex items-center" download>
            {t("download")}
            <span className="sr-only"> · {edition}</span>
          </a>
        )}
      </p>
      {isWithdrawn && state !== "registered" && <p className="text-sm text-quiet">{t("withdrawn")}</p>}
      {words && (
        <p className="max-w-measure text-sm break-words">
          {t("said")} <q lang="en">{words}</q>
        </p>
      )}
    </>
  );
}

function Since({ deposit: { state, sentAt, registeredAt } }: { deposit: OwnDeposit }) {
  const since: Partial<Record<DepositState, Date | null>> = { sent: sentAt, registered: registeredAt };
  const day = since[state];
  return day ? <Day on={day} /> : null;
}

type OfOne = { deposit: OwnDeposit; action: FormAction };

function SendAgain({ deposit: { editionId, number }, action }: OfOne) {
  const t = useTranslations("publication.deposits");
  return (
    <ActionForm action={action} label={t("sendAgainOf", { number })}>
      <input type="hidden" name="editionId" value={editionId} />
      <SubmitButton variant="plain" aria-label={t("sendAgainOf", { number })}>
        {t("sendAgain")}
      </SubmitButton>
    </ActionForm>
  );
}

function Registered({ deposit: { editionId, number }, action }: OfOne) {
  const t = useTranslations("publication.deposits");
  return (
    <ActionForm action={action} label={t("registeredOf", { number })}>
      <FormDisclosure summary={t("registered")}>
        <input type="hidden" name="editionId" value={editionId} />
        <p className="mb-2 max-w-measure text-quiet">{t("registeredMeans")}</p>
        <SubmitButton aria-label={t("registeredOf", { number })}>{t("registeredSay")}</SubmitButton>
      </FormDisclosure>
    </ActionForm>
  );
}
