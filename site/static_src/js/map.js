// Shows the button that asks for the map. Before it is pressed nothing of the map is fetched, from us or from others.
document.querySelectorAll("[data-map]").forEach((box) => {
  if (box.dataset.waits) return; // a page may hold two maps, and then this script twice
  box.dataset.waits = "yes";
  const ask = box.querySelector("[data-ask]");
  ask.hidden = false;
  ask.querySelector("button").addEventListener("click", async () => {
    ask.querySelector("button").disabled = true;
    try {
      await Promise.all([sheet(box.dataset.style), script(box.dataset.script)]);
      window.showGroupsMap(box);
      ask.hidden = true;
    } catch {
      ask.querySelector("button").disabled = false;
      box.querySelector("[role=status]").textContent = JSON.parse(box.dataset.words).failed;
    }
  });
});

function sheet(href) {
  return fetched(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
}

function script(src) {
  return fetched(Object.assign(document.createElement("script"), { src }));
}

function fetched(element) {
  return new Promise((resolve, reject) => {
    element.addEventListener("load", resolve);
    element.addEventListener("error", reject);
    document.head.append(element);
  });
}
