// What a script can add to a page that is already whole. No dependencies.
(() => {
  const language =
    document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang || undefined;

  // "· 06:00 your time" after an instant, where the reader's clock differs from the venue's.
  // Again after public/search.js has put new results in their place.
  const addReadersTime = () => {
    for (const time of document.querySelectorAll("time[data-zone]")) {
      const place = time.nextElementSibling;
      if (!place?.dataset.yourTime || place.textContent) continue;
      const words = readersTime(new Date(time.dateTime), time.dataset.zone);
      if (words) place.textContent = ` · ${place.dataset.yourTime.replace("{time}", words)}`;
    }
  };

  const readersTime = (at, venueZone) => {
    const clock = (timeZone) => format(at, { timeStyle: "short", hourCycle: "h23", timeZone });
    const day = (timeZone) => format(at, { day: "numeric", month: "long", timeZone });
    if (day(venueZone) !== day()) return `${day()}, ${clock()}`;
    return clock(venueZone) === clock() ? null : clock();
  };

  const format = (at, options) => new Intl.DateTimeFormat(language, options).format(at);

  // <button data-copy="#id" data-copied="Copied">: the text of what it names goes to the clipboard.
  const copyOnRequest = () => {
    document.addEventListener("click", async ({ target }) => {
      const button = target instanceof Element ? target.closest("[data-copy]") : null;
      const source = button && document.querySelector(button.dataset.copy);
      if (!source) return;
      await navigator.clipboard.writeText(source.textContent.trim());
      const before = button.textContent;
      button.textContent = button.dataset.copied ?? before;
      setTimeout(() => {
        button.textContent = before;
      }, 2000);
    });
  };

  // The heading in view is marked in the contents.
  const followContents = () => {
    const links = [...document.querySelectorAll('.reading-contents a[href^="#"]')];
    if (links.length > 0) markHeadingInView(links);
  };

  const markHeadingInView = (links) => {
    const linkOf = new Map(links.map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
    const mark = (current) => {
      for (const link of links) link.removeAttribute("aria-current");
      current?.setAttribute("aria-current", "true");
    };
    const observer = new IntersectionObserver(
      (entries) => {
        const [first] = entries.filter(({ isIntersecting }) => isIntersecting);
        if (first) mark(linkOf.get(first.target.id));
      },
      { rootMargin: "0px 0px -70% 0px" },
    );
    for (const id of linkOf.keys()) {
      const heading = document.getElementById(id);
      if (heading) observer.observe(heading);
    }
  };

  // A page that keeps the framework's scripts writes the reader's time itself.
  if (!("__next_f" in window)) addReadersTime();
  addEventListener("colloquy:drawn", addReadersTime);
  copyOnRequest();
  followContents();
})();
