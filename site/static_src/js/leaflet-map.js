// The map of groups: areas by state, a pin on each that the keyboard reaches, and buttons in the list that lead to them.
import L from "leaflet";
import { makeMap } from "./leaflet-base.js";

// No state by colour alone: dashes differ, and the pin has a sign.
const STYLES = {
  open: { color: "#17663a" },
  full: { color: "#8a4b00", dashArray: "14 8" },
  closed: { color: "#5b5b66", dashArray: "2 9" },
  neighbouring: { color: "#6a2c91", dashArray: "18 8 2 8" },
};
const GRID = 20; // boxes are asked for on a grid of 1/20 degree, so that visitors and caches share answers
const APART = 34; // pixels between the middles of two pins
const LARGE = 0.005; // degrees from north to south, some 550 m: a district

window.showGroupsMap = (box) => new GroupsMap(box);

class GroupsMap {
  constructor(box) {
    this.box = box;
    this.words = JSON.parse(box.dataset.words);
    this.limits = box.dataset.limits.split(",").map(Number);
    this.known = new Map(); // id → marker
    this.labels = new Set();
    this.loaded = [];
    this.said = "";
    this.signs = Object.fromEntries([...box.querySelectorAll("[data-state]")].map((item) => [item.dataset.state, item.dataset.sign]));
    box.querySelector("[data-stage]").hidden = false;
    const canvas = box.querySelector("[data-canvas]");
    const { tiles, attribution } = box.dataset;
    this.map = makeMap(canvas, { tiles, attribution, words: this.words, onTileError: () => this.say(this.said, true) });
    this.map.on("moveend", () => this.load());
    this.map.on("zoomend", () => this.settle());
    this.map.on("popupopen", (event) => this.opened(event.popup));
    this.map.on("popupclose", () => this.closed());
    const [west, south, east, north] = box.dataset.bounds.split(",").map(Number);
    this.map.fitBounds([[south, west], [north, east]], { padding: [24, 24], maxZoom: 17, animate: false });
    canvas.focus({ preventScroll: true });
    canvas.scrollIntoView({ block: "nearest" });
  }

  /** What the map says in words; that it has no background stays said. */
  say(words, noTiles = this.noTiles) {
    this.said = words;
    this.noTiles = noTiles;
    this.box.querySelector("[role=status]").textContent = [words, noTiles && this.words.noTiles].filter(Boolean).join(" ");
  }

  /** Ask for what is in view, unless we have it. */
  async load() {
    const wanted = onGrid(this.map.getBounds());
    if (this.loaded.some((box) => contains(box, wanted))) return;
    const [west, south, east, north] = wanted;
    if (east - west > this.limits[0] || north - south > this.limits[1]) return this.say(this.words.closer);
    try {
      const answer = await fetch(`${this.box.dataset.areas}?bbox=${wanted.map((value) => value.toFixed(2)).join(",")}`);
      if (answer.status === 413) return this.say(this.words.closer);
      if (!answer.ok) throw new Error(String(answer.status));
      const { features } = await answer.json();
      this.loaded.push(wanted);
      this.add(features.filter((feature) => !this.known.has(feature.id)));
      this.say(this.words.ready.replace("#", this.known.size));
    } catch {
      this.say(this.words.failed);
    }
  }

  /** Large areas lie under small ones, so that each can be pressed; pins follow one another by name. */
  add(features) {
    const shapes = new Map(features.map((feature) => [feature.id, shape(feature)]));
    [...shapes.values()].sort((a, b) => size(b) - size(a)).forEach((area) => area.addTo(this.map));
    [...shapes.values()].filter((area) => area instanceof L.Polygon).sort((a, b) => size(a) - size(b)).forEach((area) => area.bringToBack());
    features.forEach((feature) => this.pin(feature, shapes.get(feature.id)));
    this.settle();
  }

  /** Pins stand clear of one another where their areas leave room for that (WCAG 2.5.8); the list has them all anyway. */
  settle() {
    const taken = [];
    for (const marker of this.known.values()) {
      const spots = marker.places.map((spot) => [spot, this.map.latLngToLayerPoint(spot)]);
      const [spot, point] = spots.find(([, here]) => taken.every((other) => other.distanceTo(here) >= APART)) ?? spots[0];
      marker.setLatLng(spot);
      taken.push(point);
    }
  }

  pin({ id, properties: told }, area) {
    const icon = L.divIcon({ className: `pin pin--${told.state}`, html: hiddenSign(this.signs[told.state]), iconSize: [30, 30] });
    const marker = L.marker(area.getCenter(), { icon, keyboard: true, riseOnHover: true }).addTo(this.map);
    const button = marker.getElement();
    button.setAttribute("aria-label", [this.unique(told), told.state_text, told.size].filter(Boolean).join(", "));
    button.addEventListener("keydown", (event) => {
      if (event.key !== " ") return; // Leaflet hears Enter only; a button hears both
      event.preventDefault();
      marker.openPopup();
    });
    marker.bindPopup(this.panel(told), { maxWidth: 240, minWidth: 180, autoPanPaddingTopLeft: [12, 12], autoPanPaddingBottomRight: [12, 12] });
    area.on("click", () => marker.openPopup());
    marker.places = places(area);
    this.known.set(id, marker);
    this.link(id, marker, told);
  }

  /** The name of a group, made unique on this map. */
  unique({ name, neighbourhood }) {
    let label = this.labels.has(name) ? `${name} (${neighbourhood})` : name;
    for (let next = 2; this.labels.has(label); next += 1) label = `${name} (${neighbourhood}, ${next})`;
    this.labels.add(label);
    return label;
  }

  panel(told) {
    const panel = element("div", "map-panel");
    panel.append(element("strong", "", told.name), element("p", "", capital(told.state_text)));
    if (told.size) panel.append(element("p", "", told.size));
    if (told.coordinators.length) panel.append(element("p", "", `${this.words.leaders} ${told.coordinators.join(", ")}`));
    if (told.url) {
      panel.append(Object.assign(element("a", "", this.words.visit), { href: told.url }));
      panel.lastChild.setAttribute("aria-label", `${this.words.visit}: ${told.name}`);
    }
    return panel;
  }

  /** A button at the group's place in the list; a group that the list lacks is added to it. */
  link(id, marker, told) {
    const place = document.querySelector(`[data-group="${id}"]`) ?? this.listed(id, told);
    if (!place) return;
    const button = Object.assign(element("button", "map-find", this.words.find), { type: "button" });
    button.setAttribute("aria-label", `${this.words.find}: ${told.name}`);
    button.addEventListener("click", () => {
      this.map.closePopup(); // before we note where to come back to
      this.back = button;
      this.map.setView(marker.getLatLng(), Math.max(this.map.getZoom(), 15), { animate: false });
      marker.openPopup();
    });
    (place.querySelector(".card__body") ?? place.lastElementChild ?? place).append(button);
  }

  listed(id, told) {
    const list = this.box.querySelector(".groups-map__list ul");
    if (!list) return null;
    const item = element("li");
    const pin = element("span", `pin pin--${told.state}`, this.signs[told.state]);
    pin.setAttribute("aria-hidden", "true");
    const words = element("div");
    words.append(Object.assign(element("a", "", told.name), { href: told.url }), " ");
    words.append(element("span", "hint", [capital(told.state_text), told.size, told.coordinators.join(", ")].filter(Boolean).join(" · ")));
    item.dataset.group = id;
    item.append(pin, words);
    list.append(item);
    return item;
  }

  /** The focus goes into the panel; whoever shuts it comes back to where he opened it. */
  opened(popup) {
    const frame = popup.getElement();
    const shut = frame.querySelector(".leaflet-popup-close-button");
    shut.setAttribute("aria-label", this.words.close);
    this.back ??= popup._source.getElement();
    this.shut = false;
    frame.onkeydown = (event) => {
      if (event.key !== "Escape") return;
      this.shut = true;
      this.map.closePopup();
    };
    shut.addEventListener("click", () => { this.shut = true; }, { capture: true, once: true });
    const link = frame.querySelector("a[href]:not(.leaflet-popup-close-button)") ?? shut;
    link.focus({ preventScroll: Boolean(this.back.closest("[data-canvas]")) });
  }

  closed() {
    if (this.shut) this.back?.focus();
    this.back = undefined;
  }
}

function shape(feature) {
  const weight = feature.geometry.type.includes("Line") ? 7 : 3;
  const style = { weight, fillOpacity: 0.18, lineCap: "butt", ...STYLES[feature.properties.state] };
  return L.geoJSON(feature, { style }).getLayers()[0];
}

/** Where a pin may stand, the best place first: the middle, or the northern corner of a large surface, for others lie in its middle. */
function places(area) {
  const corners = area.getLatLngs().flat(3);
  const bounds = area.getBounds();
  const large = area instanceof L.Polygon && bounds.getNorth() - bounds.getSouth() > LARGE;
  const best = large ? corners.reduce((top, corner) => (corner.lat > top.lat ? corner : top)) : area.getCenter();
  const between = corners.slice(1).map(({ lat, lng }, at) => L.latLng((lat + corners[at].lat) / 2, (lng + corners[at].lng) / 2));
  return [best, ...(area instanceof L.Polygon ? [] : between), ...corners];
}

function size(area) {
  const bounds = area.getBounds();
  return (bounds.getEast() - bounds.getWest()) * (bounds.getNorth() - bounds.getSouth());
}

function onGrid(bounds) {
  const low = (value) => Math.floor(value * GRID) / GRID;
  const high = (value) => Math.ceil(value * GRID) / GRID;
  return [low(bounds.getWest()), low(bounds.getSouth()), high(bounds.getEast()), high(bounds.getNorth())];
}

function contains(outer, inner) {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

function element(name, className = "", text = "") {
  return Object.assign(document.createElement(name), { className, textContent: text });
}

function hiddenSign(sign) {
  const made = element("span", "", sign);
  made.setAttribute("aria-hidden", "true");
  return made;
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
