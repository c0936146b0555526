import { useTranslations } from "next-intl";
import { FormMessage } from "#components/ui/form-message.tsx";

const successes = ["authenticatorAdded", "authenticatorRemoved", "passkeyAdded", "passkeyRemoved"] as const;
const known = [...successes, "pendingOver"] as const;

/** What just happened, where it led to another page (`?said=`); nothing for what says nothing. */
export function Said({ said }: { said: string | string[] | undefined }) {
  const t = useTranslations("security.said");
  const kind = known.find((each) => each === said);
  if (!kind) return null;
  return <FormMessage tone={kind === "pendingOver" ? "warning" : "success"}>{t(kind)}</FormMessage>;
}
