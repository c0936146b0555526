import { headers } from "next/headers";
import { notFound } from "next/navigation";
import NotFoundPage, { generateMetadata } from "../not-found.tsx";

export { generateMetadata };

/**
 * The page of what is not found, drawn: where a page calls `notFound`, Next leaves the drawing to its scripts, which
 * public pages are served without. The page server asks for it here; for everybody else there is nothing here.
 */
export default async function NothingHerePage() {
  if (!(await headers()).has("x-colloquy-draw")) notFound();
  return <NotFoundPage />;
}
