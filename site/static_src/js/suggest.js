// Suggestions under a box that finds a group or a page: an editable combobox with a list, after the WAI-ARIA Authoring Practices.
// Only names are asked for: what follows the first digit may be where somebody lives, and never leaves the browser.
const WAIT = 150; // milliseconds without a key before we ask
const FROM_THE_FIRST_DIGIT = /[\s,]*\d.*$/;

document.querySelectorAll("[data-suggest]").forEach((box) => {
  const input = box.querySelector("input");
  const list = Object.assign(document.createElement("ul"), { id: `${input.id}-list`, className: "suggestions", hidden: true });
  const status = Object.assign(document.createElement("div"), { className: "visually-hidden" });
  let timer;
  let asked = 0;
  let active = -1;

  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.dataset.list);
  status.setAttribute("role", "status");
  box.append(list, status);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  })) input.setAttribute(name, value);

  input.addEventListener("input", () => {
    clearTimeout(timer);
    asked += 1; // an answer that is still on its way is for other letters
    const name = wanted(input.value);
    if (name.length < 2) return close();
    timer = setTimeout(() => ask(name), WAIT);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const open = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!list.children.length) return;
      event.preventDefault();
      if (!open) show();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && open && active >= 0) {
      event.preventDefault(); // the choice goes into the box; a second Enter sends it
      choose(list.children[active]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    } else if (event.key === "Tab") {
      close();
    } else if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) {
      mark(-1); // the caret is in the text again
    }
  });
  input.addEventListener("blur", () => close());
  list.addEventListener("mousedown", (event) => event.preventDefault()); // keep the focus in the box
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });

  /** What of the text may be asked for: a name without its house number, nothing of a postcode. */
  function wanted(text) {
    return text.replace(FROM_THE_FIRST_DIGIT, "").trim();
  }

  async function ask(name) {
    const mine = asked;
    try {
      const answer = await fetch(`${box.dataset.suggest}?${new URLSearchParams({ q: name })}`);
      if (!answer.ok) throw new Error(answer.status);
      const { suggestions } = await answer.json();
      if (mine === asked && document.activeElement === input) fill(suggestions);
    } catch {
      if (mine === asked) close(); // without suggestions the form still works
    }
  }

  function fill(suggestions) {
    list.replaceChildren(...suggestions.map(option));
    mark(-1);
    if (suggestions.length) show();
    else close();
    const { one, many, none } = box.dataset;
    status.textContent = [none, one][suggestions.length] ?? many.replace("#", suggestions.length);
  }

  function option({ text, hint }, index) {
    const item = Object.assign(document.createElement("li"), { id: `${list.id}-${index}`, className: "suggestions__option" });
    const words = Object.assign(document.createElement("span"), { textContent: text });
    const more = Object.assign(document.createElement("span"), { className: "suggestions__hint", textContent: hint });
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.text = text;
    item.append(words, " ", more);
    return item;
  }

  /** Round the list, with the box itself between its end and its beginning. */
  function move(step) {
    const places = list.children.length + 1;
    mark(((active + 1 + step + places) % places) - 1);
  }

  function mark(index) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = index;
    const item = list.children[active];
    item?.setAttribute("aria-selected", "true");
    item?.scrollIntoView({ block: "nearest" });
    if (item) input.setAttribute("aria-activedescendant", item.id);
    else input.removeAttribute("aria-activedescendant");
  }

  function choose(item) {
    input.value = item.dataset.text;
    close();
    input.focus();
  }

  function show() {
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  }

  function close() {
    clearTimeout(timer);
    mark(-1);
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    status.textContent = "";
  }
});
