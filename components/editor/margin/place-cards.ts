import { stackCards } from "./stack-cards.ts";

export type PlaceCards = {
  /** The box the cards stand in; each of its children carries its id as `data-card`. */
  column: HTMLElement;
  /** Where the passage of a card begins, in pixels from the top of the window; null where it is not on the page. */
  topOf: (id: string) => number | null;
  activeId: string | null;
};

const gap = 10;

/** Moves every card beside its passage. Everything is measured before anything is written, so that the browser lays the
 *  page out once. A card without a place is not shown. */
export function placeCards({ column, topOf, activeId }: PlaceCards): void {
  const origin = column.getBoundingClientRect().top;
  const elements = [...column.children].filter((child) => child instanceof HTMLElement);
  const measured = elements.map((element) => {
    const id = element.dataset.card ?? "";
    const top = topOf(id);
    return { element, id, wanted: top === null ? null : top - origin, height: element.offsetHeight };
  });
  const slots = measured.flatMap(({ id, wanted, height }) => (wanted === null ? [] : { id, wanted, height }));
  const tops = stackCards(slots, { gap, activeId });
  for (const { element, id } of measured) {
    const top = tops.get(id);
    element.style.visibility = top === undefined ? "hidden" : "visible";
    element.style.transform = `translateY(${Math.round(top ?? 0)}px)`;
  }
  const end = Math.max(0, ...slots.map(({ id, height }) => (tops.get(id) ?? 0) + height));
  column.style.minHeight = `${Math.ceil(end)}px`;
}
