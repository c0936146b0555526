import { IncomingMessage, type ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, it } from "vitest";
import { renderNotFound, renderPage } from "./render-page.ts";

const drawn = '<script src="/_next/a.js"></script><h1>Nothing here</h1>';

async function next(request: IncomingMessage, response: ServerResponse) {
  const draws = request.headers["x-colloquy-draw"] !== undefined;
  response.writeHead(draws || request.url === "/groups" ? 200 : 404, { "content-type": "text/html" });
  response.end(draws ? drawn : `<p>${request.url} ${request.headers.cookie}</p>`);
}

const asked = () =>
  Object.assign(new IncomingMessage(new Socket()), { method: "GET", headers: { cookie: "session=1" } });

it("asks for a page as nobody in particular", async () => {
  const page = await renderPage(asked(), "/groups", next);
  expect(page?.status).toBe(200);
  expect(page?.bodies.identity.toString()).toBe("<p>/groups undefined</p>");
});

it("tells Next nothing of who asks: what is made for one is kept for all", async () => {
  let told: IncomingMessage["headers"] = {};
  const headers = {
    host: "a.example",
    cookie: "session=1",
    authorization: "b",
    "user-agent": "Googlebot",
    range: "bytes=0-1",
  };
  await renderPage(Object.assign(asked(), { headers }), "/groups", async (request, response) => {
    told = request.headers;
    response.end();
  });
  expect(told).toEqual({ host: "a.example", "user-agent": "colloquy", "x-colloquy-language": "en" });
});

it("answers every miss with the same drawn page, never kept by anybody", async () => {
  const misses = ["/groups/hidden", "/publications/never-was/download/pdf"];
  for (const url of misses) expect(await renderPage(asked(), url, next)).toBeNull();
  const [one, other] = await Promise.all(
    misses.map((url) => renderNotFound(Object.assign(asked(), { url, headers: { cookie: url } }), next)),
  );
  expect(one).toEqual(other);
  expect(one?.status).toBe(404);
  expect(one?.headers["cache-control"]).toBe("no-store");
  expect(one?.bodies.identity.toString()).toBe("<h1>Nothing here</h1>");
});

it("leaves to programs how they are told that nothing is there, and lets other sites ask", async () => {
  const page = await renderPage(asked(), "/api/v1/publications/never-was", async (_request, response) => {
    response.writeHead(404, {
      "content-type": "application/problem+json",
      "access-control-allow-origin": "*",
      "set-cookie": "a=b",
    });
    response.end("{}");
  });
  expect(page?.status).toBe(404);
  expect(page?.headers["cache-control"]).toBe("no-store");
  expect(page?.headers["access-control-allow-origin"]).toBe("*");
  expect(page?.headers["set-cookie"]).toBeUndefined();
});

it("lets what never changes under its address be kept for ever, and everything else be asked for again", async () => {
  const answer = (kept: string) =>
    renderPage(asked(), "/fonts/a/1/index.css", async (_request, response) => {
      response.writeHead(200, { "content-type": "text/css", "cache-control": kept });
      response.end("a{}");
    });
  const [lasting, passing] = [await answer("public, max-age=9, immutable"), await answer("no-store")];
  expect(lasting?.headers["cache-control"]).toBe("public, max-age=9, immutable");
  expect(passing?.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
});
