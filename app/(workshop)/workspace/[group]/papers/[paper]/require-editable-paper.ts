import "#server-only";
import { forbidden } from "next/navigation";
import { type PaperAddress, requirePaper } from "./require-paper.ts";

/** The paper at this address, for those who may write in it at this moment. */
export async function requireEditablePaper(groupPart: string, paperPart: string): Promise<PaperAddress> {
  const found = await requirePaper(groupPart, paperPart);
  return found.paper.may.edit ? found : forbidden();
}
