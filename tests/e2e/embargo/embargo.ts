import { runInProduct } from "../run-in-product.ts";
import type { Person } from "../table/table.ts";

/** A report that waits for its instant in the product under test, and people who may not know of it. */
export type Embargo = {
  group: { id: string; slug: string };
  moderator: Person;
  people: Record<"observer" | "outsider", Person>;
  /** Of one of its pictures, and that picture's id. */
  picture: string;
  pictureId: string;
  releaseId: string;
  databaseUrl: string;
};

/** Has a report signed off and scheduled for a day that is far away. */
export async function scheduleReport(): Promise<Embargo> {
  return (await runInProduct(new URL("schedule.ts", import.meta.url))) as Embargo;
}

/** Its moderator lets it come out so many seconds from now instead. @returns the new instant, by the database's clock */
export async function bringForward({ releaseId, moderator }: Embargo, seconds: number): Promise<Date> {
  const script = new URL("bring-forward.ts", import.meta.url);
  const printed = await runInProduct(script, releaseId, moderator.token, String(seconds));
  return new Date((printed as { releaseAt: string }).releaseAt);
}
