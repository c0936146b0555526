import { log } from "#lib/infra/log.ts";
import { readInstitution } from "#lib/web/institution.ts";
import { readSlug } from "#lib/web/read-slug.ts";
import { jsonResponse, preflight, problem } from "../api-response.ts";
import { describeApi } from "../describe-api.ts";
import { endpoints, nothingThere } from "../endpoints.ts";
import { apiUrl } from "../paged.ts";

export const dynamic = "force-dynamic";

export { preflight as OPTIONS };

/** What is public, for programs: see /api/v1/openapi.json. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/v1/[[...path]]">,
): Promise<Response> {
  try {
    return await answer((await params).path ?? [], new URL(request.url).searchParams);
  } catch (error) {
    const errorId = crypto.randomUUID().slice(0, 8);
    log.error({ err: error, errorId }, "a request of a program failed");
    return problem(500, "Internal error", `This did not work, and it is our fault. The error is ${errorId}.`);
  }
}

async function answer([place = "", part, ...rest]: string[], search: URLSearchParams): Promise<Response> {
  if (rest.length > 0) return nothingThere();
  if (part === undefined && (place === "openapi.json" || place === ""))
    return jsonResponse(describeApi(apiUrl(""), (await readInstitution()).name));
  const slug = part === undefined ? "" : readSlug(part);
  const path = part === undefined ? `/${place}` : `/${place}/{slug}`;
  const endpoint = endpoints.find((each) => each.path === path);
  return endpoint && slug !== null ? endpoint.answer({ slug, search }) : nothingThere();
}
