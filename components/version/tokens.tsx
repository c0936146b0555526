import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { drawWords } from "#components/document/words.tsx";
import type { Token } from "#lib/editor/compare/tokens.ts";
import type { Style } from "#lib/publish/types.ts";

/** Words as they are set. Links are shown and do not lead away; notes stand where they are referred to. */
export function Tokens({ tokens }: { tokens: readonly Token[] }) {
  return inRuns(tokens).map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes its order
    <Fragment key={index}>
      <TokenDrawn token={run} />
    </Fragment>
  ));
}

function TokenDrawn({ token }: { token: Token }): ReactNode {
  const t = useTranslations("versions.compared");
  switch (token.kind) {
    case "words": {
      const words = drawWords({ kind: "words", text: token.text, styles: token.styles as Style[] });
      return token.href === null ? words : <u title={token.href}>{words}</u>;
    }
    case "break":
      return <br />;
    case "note":
      return (
        <span className="comparison-note">
          {t("note")}: <Tokens tokens={token.content} />
        </span>
      );
    case "citation":
      return <span className="comparison-note">{t("citation")}</span>;
    case "formula":
      return <code>{token.latex}</code>;
  }
}

/** Words that are set the same way become one piece of text: a page of them is thousands of elements otherwise. */
function inRuns(tokens: readonly Token[]): Token[] {
  const runs: Token[] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    const joins =
      last?.kind === "words" &&
      token.kind === "words" &&
      last.href === token.href &&
      last.styles.join() === token.styles.join();
    if (joins) runs[runs.length - 1] = { ...last, text: last.text + token.text };
    else runs.push(token);
  }
  return runs;
}
