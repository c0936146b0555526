import { useLayoutEffect, useState } from "react";

/** The words at fields as the page has them, by the fields' ids; empty until the page is drawn. */
export function useFieldLabels(ids: readonly string[]): Readonly<Record<string, string>> {
  const [labels, setLabels] = useState<Record<string, string>>({});
  const wanted = ids.join(" ");
  // Before the answer takes the focus, so that it is read out with them.
  useLayoutEffect(() => {
    setLabels(Object.fromEntries(wanted.split(" ").map((id) => [id, labelOf(id)])));
  }, [wanted]);
  return labels;
}

/** A group of choices has words of its own; its first choice bears the field's id. */
function labelOf(id: string): string {
  const label =
    document.getElementById(`${id}-label`) ?? document.querySelector(`label[for="${CSS.escape(id)}"]`);
  return label?.textContent?.trim() ?? "";
}
