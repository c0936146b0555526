/** What the server answers without any page: the same to everybody, whoever they are. `/collab` is a socket's. */
export const serverRows: Record<string, number> = {
  "/healthz": 200,
  "/readyz": 200,
  "/collab": 404,
};

/** The stream that tells an open page of a group what changed there. */
export const streamRow = { address: "/workspace/[group]/live", needs: "Group read", visitor: 401 };

/**
 * What a client may send over a socket, and what it needs of the text; without a sign-in there is no socket at all. Everything else
 * waits for `auth`: before it, and after it was refused, nothing is answered.
 */
export const sentRows: Record<string, string> = {
  auth: "suggest/edit",
  sync: "suggest/edit",
  update: "suggest/edit",
  awareness: "suggest/edit",
  query: "suggest/edit",
  leave: "suggest/edit",
};

/** What the server says to open pages besides the text: only those hear it who were let in. */
export const toldRows: Record<string, string> = { role: "suggest/edit", comments: "suggest/edit" };
