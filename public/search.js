// Results while somebody types in the search page's field: the same address, asked for early. The page is whole without it.
(() => {
  const waitMs = 250;
  const fewestCharacters = 2;
  const form = document.getElementById("search-form");
  const field = form?.elements.namedItem("q");
  if (!field) return;

  let shown = field.value.trim();
  let timer;
  let asking = null; // the one answer that may still be shown

  // An answer to other words than those in the field is never shown.
  const typed = (event) => {
    if (event.isComposing) return;
    clearTimeout(timer);
    asking?.abort();
    asking = null;
    setBusy(false);
    if (isWorthAsking()) timer = setTimeout(ask, waitMs);
  };

  const isWorthAsking = () => {
    const words = field.value.trim();
    return words !== shown && [...words].length >= fewestCharacters;
  };

  const ask = async () => {
    const words = field.value.trim();
    const address = addressOf();
    const mine = new AbortController();
    asking = mine;
    setBusy(true);
    try {
      const answer = await fetch(address, { signal: mine.signal });
      const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
      if (asking === mine && page) show(page, address, words);
    } catch {
      // No network, or other words meanwhile: sending the form still works.
    }
    if (asking === mine) setBusy(false);
  };

  const addressOf = () => {
    const given = [...new FormData(form)].filter(([, value]) => value !== "");
    return `${form.getAttribute("action")}?${new URLSearchParams(given)}`;
  };

  // Whoever has gone on to the results keeps them: nothing moves under their keys.
  const show = (page, address, words) => {
    if (partOf(document, "found").contains(document.activeElement)) return;
    for (const name of ["status", "found"]) {
      const fresh = partOf(page, name);
      if (fresh) partOf(document, name).replaceChildren(...fresh.childNodes);
    }
    document.title = page.title;
    history.replaceState(null, "", address);
    shown = words;
    dispatchEvent(new Event("colloquy:drawn"));
  };

  const partOf = (page, name) => page.getElementById(`search-${name}`);
  const setBusy = (busy) => partOf(document, "found").setAttribute("aria-busy", String(busy));

  field.addEventListener("input", typed);
  field.addEventListener("compositionend", typed);
})();
