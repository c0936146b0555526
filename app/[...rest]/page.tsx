import { notFound } from "next/navigation";

/** Whatever has no page: the same 404 as a thing that is not visible. */
export default function NothingHere() {
  notFound();
}
