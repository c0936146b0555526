/** Raised whenever the document schema learns a node, mark or attribute. It travels with every live connection:
 *  a client with an older schema would delete what it does not know, for everyone, so it is told to reload. */
export const SCHEMA_VERSION = 2;

/** What a client sends in the token field of the live connection. */
export const schemaToken = `schema:${SCHEMA_VERSION}`;

/** What the server tells a live page when its text was frozen. */
export const closedMessage = JSON.stringify({ type: "closed" });
