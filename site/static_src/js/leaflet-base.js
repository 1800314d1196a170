// A Leaflet map with our tiles, our words, and a button beside every gesture.
import L from "leaflet";

const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const STEP = 120; // pixels that an arrow button moves the map
const MAX_ZOOM = 19; // as far as PDOK's background map goes

/** Its buttons lie below, where no panel of a group covers them. @returns {L.Map} a map in `element`, not yet looking anywhere. `onTileError` is called once. */
export function makeMap(element, { tiles, attribution, words, onTileError }) {
  const map = L.map(element, {
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: false, // who scrolls down the page must not be caught by the map
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
    maxZoom: MAX_ZOOM,
    minZoom: 7,
  });
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", words.map);
  map.on("focus", () => map.scrollWheelZoom.enable());
  map.on("blur", () => map.scrollWheelZoom.disable());
  L.control.zoom({ position: "bottomleft", zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  L.control.attribution({ prefix: false }).addTo(map);
  arrows(words).addTo(map);
  if (tiles) background(tiles, attribution, onTileError).addTo(map);
  return map;
}

function background(tiles, attribution, onTileError) {
  const layer = L.tileLayer(tiles, { maxZoom: MAX_ZOOM, attribution: escaped(attribution), alt: "" });
  if (onTileError) layer.once("tileerror", onTileError);
  return layer;
}

/** Leaflet takes an attribution for HTML. */
function escaped(text) {
  return Object.assign(document.createElement("i"), { textContent: text }).innerHTML;
}

/** Four buttons for who cannot drag (WCAG 2.5.7). */
function arrows(words) {
  const control = L.control({ position: "bottomright" });
  control.onAdd = (map) => {
    const bar = L.DomUtil.create("div", "map-arrows");
    L.DomEvent.disableClickPropagation(bar);
    for (const [side, sign, x, y] of [["north", "↑", 0, -1], ["west", "←", -1, 0], ["east", "→", 1, 0], ["south", "↓", 0, 1]]) {
      const button = L.DomUtil.create("button", `map-arrows__${side}`, bar);
      Object.assign(button, { type: "button", textContent: sign, title: words[side] });
      button.setAttribute("aria-label", words[side]);
      button.addEventListener("click", () => map.panBy([x * STEP, y * STEP], { animate: !still }));
    }
    return bar;
  };
  return control;
}
