// Everything works without this file; it only makes some things handier.
import "./suggest.js";

// A form that came back with errors: readers hear the summary first (also where `autofocus` is ignored).
document.querySelector(".error-summary__title")?.focus();

// Escape folds the menu and gives the focus back to its button.
const menu = document.querySelector(".site-nav__fold");
menu?.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menu.open) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
