import { getTranslations } from "next-intl/server";
import { EditionText } from "#components/publication/edition-text.tsx";
import { OwnAnswerPanel } from "#components/sign-off/own-answer.tsx";
import { SignForm } from "#components/sign-off/sign-form.tsx";
import { SignedText } from "#components/sign-off/signed-text.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { ChangeSummary } from "#components/version/change-summary.tsx";
import { Comparison } from "#components/version/comparison.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { findReadBefore } from "#lib/domain/sign-offs/find-read-before.ts";
import type { SignOffView } from "#lib/domain/sign-offs/types.ts";
import { patienceForCitationsMs, printCitations } from "#lib/domain/sources/print-citations.ts";
import { findTextAt } from "#lib/domain/versions/queries.ts";
import { compareDocuments } from "#lib/editor/compare/compare.ts";
import { summaryOf } from "#lib/editor/compare/summary.ts";
import { signReportAction } from "./actions.ts";

type SigningDeskProps = {
  actor: SignedInActor;
  signOff: SignOffView;
  /** Of the report in the workshop. */
  address: string;
  isAsked: boolean;
};

/** Exactly the text that is signed, what changed in it, and the answer to it. */
export async function SigningDesk({ actor, signOff, address, isAsked }: SigningDeskProps) {
  const { document } = signOff.content;
  const citations = await printCitations(document, { patienceMs: patienceForCitationsMs });
  return (
    <>
      <ChangesSince {...{ actor, signOff }} />
      <SignedText signOff={signOff} download={`${address}/sign-off/text`}>
        <EditionText content={signOff.content} citations={citations} />
      </SignedText>
      {(isAsked || signOff.mine) && (
        <OwnAnswerPanel signOff={signOff} receipt={`${address}/sign-off/receipt`}>
          {isAsked && signOff.isTaking && (
            <SignForm
              action={signReportAction}
              roundId={signOff.id}
              name={actor.name}
              mine={signOff.mine && { value: signOff.mine.value, text: signOff.mine.text }}
            />
          )}
        </OwnAnswerPanel>
      )}
    </>
  );
}

/** What is new to the reader, folded: the whole text stands below it. */
async function ChangesSince({ actor, signOff }: Pick<SigningDeskProps, "actor" | "signOff">) {
  const [t, before] = await Promise.all([getTranslations("signOff.changes"), findReadBefore(actor, signOff)]);
  const text = before && (await findTextAt(actor, signOff.documentId, before.version));
  const changes = text && compareDocuments(text.document, signOff.content.document);
  return (
    <section aria-labelledby="changes" className="min-w-0">
      <h2 id="changes" className="mb-2 font-serif text-2xl font-semibold">
        {t("heading")}
      </h2>
      {before && changes ? (
        <>
          <p className="mb-3 text-quiet">
            {t(before.why === "read" ? "since" : "sinceRound", { number: before.version })}
          </p>
          <ChangeSummary summary={summaryOf(changes)} />
          <Disclosure summary={t("show")}>
            <Comparison changes={changes} />
          </Disclosure>
        </>
      ) : (
        <p className="text-quiet">{t("nothing")}</p>
      )}
    </section>
  );
}
