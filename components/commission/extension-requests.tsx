import { useTranslations } from "next-intl";
import { TitledSection } from "#components/group/titled-section.tsx";
import type { FormAction } from "#components/ui/action-form.tsx";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import { Day } from "#components/ui/date-time.tsx";
import type { CommissionDetail, ExtensionView } from "#lib/domain/commissions/types.ts";
import { AnswerExtensionForm } from "./answer-extension-form.tsx";
import { RequestExtensionForm } from "./request-extension-form.tsx";

export type ExtensionRequestsProps = {
  commission: CommissionDetail;
  actions: { request: FormAction; answer: FormAction };
};

/** Requests for more time and what became of them; an author asks, a moderator answers. Nothing where there is nothing to
 *  show. */
export function ExtensionRequests({ commission, actions }: ExtensionRequestsProps) {
  const t = useTranslations("commission.extension");
  const { id, may, requests } = commission;
  if (!may.requestExtension && requests.length === 0) return null;
  return (
    <TitledSection id="more-time" title={t("heading")} lead={t("lead")}>
      {requests.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {requests.map((request) => (
            <li key={request.id} className="grid gap-2 py-3">
              <Request request={request} />
              <AnswerExtensionForm
                action={actions.answer}
                commissionId={id}
                request={request}
                offered={may.answerExtension && request.outcome === "open"}
              />
            </li>
          ))}
        </ul>
      )}
      <RequestExtensionForm action={actions.request} commission={commission} />
    </TitledSection>
  );
}

const tones: Record<ExtensionView["outcome"], BadgeTone> = {
  open: "warn",
  granted: "success",
  refused: "danger",
  moot: "neutral",
};

function Request({ request }: { request: ExtensionView }) {
  const t = useTranslations("commission.extension");
  const { askedBy, milestone, wantedOn, reason, outcome, grantedOn, note } = request;
  return (
    <>
      <p>{t.rich("asked", { name: askedBy, milestone, day: () => <Day on={wantedOn} /> })}</p>
      <p className="max-w-measure whitespace-pre-line font-serif">{reason}</p>
      <p>
        <Badge tone={tones[outcome]}>
          <span className="whitespace-normal">
            {t.rich(`outcome.${outcome}`, { day: () => grantedOn && <Day on={grantedOn} /> })}
          </span>
        </Badge>
      </p>
      {note && <p className="max-w-measure whitespace-pre-line text-sm">{note}</p>}
    </>
  );
}
