// Light, dark or as the system. Runs before the page is drawn, so that nothing flashes.
(() => {
  const key = "colloquy-theme";
  const stored = () => {
    try {
      return localStorage.getItem(key) ?? "";
    } catch {
      return "";
    }
  };
  const apply = (theme) => {
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  };

  apply(stored());
  addEventListener("DOMContentLoaded", () => {
    for (const choice of document.querySelectorAll("[data-theme-choice]")) choice.value = stored();
  });
  addEventListener("change", ({ target }) => {
    if (!(target instanceof Element && target.matches("[data-theme-choice]"))) return;
    apply(target.value);
    try {
      localStorage.setItem(key, target.value);
    } catch {
      // Storage refused: the choice holds for this page.
    }
  });
})();
