/** Somebody with an account, or about to have one. */
export type Newcomer = { name: string; email: string };

/** What everybody in the journey signs in with. */
export const password = "long enough to be safe";

// Another group at every run, so that the journey can be walked again on the same data.
export const run = Date.now().toString(36);

export const group = { name: `Cables of the North ${run}`, shortName: "Cables" };
export const slug = `cables-of-the-north-${run}`;
export const workspace = `/workspace/${slug}`;

export const chairwoman = newcomer("Ingeborg Falk", "falk");
export const deputy = newcomer("Tomasz Wilk", "wilk");
export const author = newcomer("Mihkel Saar", "saar");
export const coAuthor = newcomer("Hana Mori", "mori");
export const unnamed = newcomer("Edda Kask", "kask");
export const silent = newcomer("Jonas Lund", "lund");
export const outsider = newcomer("Rosalind Achterberg", "achterberg");
export const confidant = newcomer("Paul Entrup", "entrup");
export const subscriber = `reader-${run}@example.org`;

export const paperTitle = `Who Cuts a Cable ${run}`;
export const reportTitle = `What Lies on the Sea Bed ${run}`;
export const reportAddress = `/publications/what-lies-on-the-sea-bed-${run}`;

/** What a form's field for a day takes, so many days from now. */
export function dayAhead(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

function newcomer(name: string, box: string): Newcomer {
  return { name, email: `${box}-${run}@example.org` };
}
