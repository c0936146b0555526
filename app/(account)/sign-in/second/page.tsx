import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CodeForm } from "#components/factor/code-form.tsx";
import { PasskeyForm } from "#components/factor/passkey-form.tsx";
import { RecoveryCodeForm } from "#components/factor/recovery-code-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { offerProof } from "#lib/domain/factors/offer-passkey.ts";
import { listOfferedProofs } from "#lib/domain/factors/queries.ts";
import { requirePending } from "#lib/web/pending-sign-in.ts";
import { destinationOf } from "../destination-of.ts";
import { finishByCodeAction, finishByPasskeyAction, finishByRecoveryCodeAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("security.second");
  return { title: t("title"), robots: { index: false } };
}

/** Where whoever has proven the first thing proves the second. There is no sign-in before. */
export default async function SecondProofPage({ searchParams }: PageProps<"/sign-in/second">) {
  const next = destinationOf((await searchParams).next);
  const pending = await requirePending(next);
  const [offered, t] = await Promise.all([listOfferedProofs(pending), getTranslations("security.second")]);
  if (!offered.code && !offered.passkey) redirect(`/sign-in/enrol?next=${encodeURIComponent(next)}`);
  const asked = offered.passkey ? await offerProof("second", pending.accountId) : null;
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("lead")} />
      <div className="grid grid-cols-1 gap-8">
        {offered.code && <CodeForm action={finishByCodeAction} next={next} />}
        {asked && <PasskeyForm action={finishByPasskeyAction} ceremony={{ get: asked }} next={next} />}
        {offered.recoveryCode ? (
          <RecoveryCodeForm action={finishByRecoveryCodeAction} next={next} />
        ) : (
          <p className="max-w-measure text-sm text-quiet">{t("noRecovery")}</p>
        )}
        <p>
          <a
            href={`/sign-in?next=${encodeURIComponent(next)}`}
            className="link target inline-flex items-center"
          >
            {t("again")}
          </a>
        </p>
      </div>
    </>
  );
}
