import { type Shape, type ShapeName, shapes } from "./shapes.ts";

// Anybody's page may read what is public; nobody is known here by a cookie.
const open = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "etag",
};

/** An answer of its shape: nothing leaves that the description does not name. Throws: where it is not of that shape. */
export function apiAnswer<Name extends ShapeName>(name: Name, value: Shape<Name>): Response {
  return json(shapes[name].parse(value), "application/json");
}

/** The description of the interface. */
export function jsonResponse(value: object): Response {
  return json(value, "application/json");
}

/** Why there is no answer (RFC 9457). It says nothing of what was asked: every miss is the same. */
export function problem(status: 400 | 404 | 500, title: string, detail: string): Response {
  return json({ type: "about:blank", title, status, detail }, "application/problem+json", status);
}

/** It is elsewhere now. @param url the whole address */
export function moved(url: string): Response {
  return new Response(null, { status: 308, headers: { ...open, location: url } });
}

/** What a browser asks before a page of another site may ask with headers of its own. */
export function preflight(): Response {
  const allowed = {
    "access-control-allow-methods": "GET, HEAD",
    "access-control-allow-headers": "*",
    "access-control-max-age": "86400",
  };
  return new Response(null, { status: 204, headers: { ...open, ...allowed } });
}

function json(value: object, type: string, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { ...open, "content-type": type } });
}
