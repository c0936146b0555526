import { commentsResponse } from "../../../_comments/comments-response.ts";
import { requirePaper } from "../require-paper.ts";

/** What is said about the paper's text. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/workspace/[group]/papers/[paper]/comments">,
): Promise<Response> {
  const { group, paper: slug } = await params;
  const { actor, paper } = await requirePaper(group, slug);
  return commentsResponse(actor, paper.documentId);
}
