import { useTranslations } from "next-intl";
import { PrintedWords } from "#components/sign-off/printed-words.tsx";
import { Day } from "#components/ui/date-time.tsx";
import { isolated } from "#lib/base/isolated.ts";
import type { EditionView } from "#lib/domain/publications/types.ts";
import { PageSection } from "./page-section.tsx";

type SignOff = NonNullable<EditionView["content"]["signOff"]>;
type Answer = SignOff["answers"][number];

/** Who stands behind the text above and who does not, in their own words, and what exactly it is that they signed. Empty where
 *  nobody was asked. */
export function EditionSignOff({ signOff }: { signOff: EditionView["content"]["signOff"] }) {
  const t = useTranslations("publication.signOff");
  if (!signOff) return null;
  const of = (value: Answer["value"]) => signOff.answers.filter((answer) => answer.value === value);
  const endorsed = of("endorsed");
  return (
    <PageSection id="sign-off" title={t("heading")}>
      <div className="grid max-w-measure gap-6">
        <p className="text-quiet">
          {t.rich("intro", { day: () => <Day on={new Date(signOff.approvedOn)} /> })}
        </p>
        <div>
          <p className="text-sm text-quiet">{t("statement")}</p>
          <blockquote className="mt-1 border-s-2 border-accent ps-3 font-serif whitespace-pre-line">
            {signOff.statement}
          </blockquote>
        </div>
        {endorsed.length > 0 ? <Signers value="endorsed" answers={endorsed} /> : <p>{t("nobody")}</p>}
        <InTheirWords value="endorsed_with_reservation" answers={of("endorsed_with_reservation")} />
        <InTheirWords value="dissents" answers={of("dissents")} />
        <Signers value="recused" answers={of("recused")} />
        <p>{t("unanswered", { count: signOff.unanswered })}</p>
        <p className="text-sm text-quiet">
          {t("hash")}
          <br />
          <code className="break-all">{signOff.hash}</code>
        </p>
      </div>
    </PageSection>
  );
}

function Signers({ value, answers }: { value: "endorsed" | "recused"; answers: readonly Answer[] }) {
  const t = useTranslations("publication.signOff");
  if (answers.length === 0) return null;
  return (
    <div>
      <h3 className="font-semibold">{t(value)}</h3>
      <ul className="mt-1 grid gap-1">
        {answers.map(({ person, perspective }) => (
          <li key={person.slug}>
            {perspective ? t("signer", { name: isolated(person.name), perspective }) : person.name}
          </li>
        ))}
      </ul>
    </div>
  );
}

type WordsProps = { value: "endorsed_with_reservation" | "dissents"; answers: readonly Answer[] };

function InTheirWords({ value, answers }: WordsProps) {
  const t = useTranslations("publication.signOff");
  if (answers.length === 0) return null;
  return (
    <div className="grid gap-4">
      <h3 className="font-semibold">{t(value)}</h3>
      {answers.map(({ person, perspective, text }) => (
        <PrintedWords key={person.slug} name={person.name} {...{ perspective, value, text }} />
      ))}
    </div>
  );
}
