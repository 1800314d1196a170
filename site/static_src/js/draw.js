// Drawing a group's area: the box with GeoJSON under the map stays the truth, the map writes into it and reads it.
import L from "leaflet";
import "@geoman-io/leaflet-geoman-free";
import { makeMap } from "./leaflet-base.js";

const WIDEST = 0.8, TALLEST = 0.5; // degrees: more is not answered
const OWN = { color: "#0f4c96", weight: 5 };
const OTHER = { color: "#4a5868", weight: 2, dashArray: "6 4", fillOpacity: 0.08, interactive: false, pmIgnore: true, snapIgnore: false };
const TOOLS = { position: "topleft", drawMarker: false, drawCircleMarker: false, drawCircle: false, drawText: false, rotateMode: false, cutPolygon: false };

const start = () => document.querySelectorAll("[data-drawing]").forEach((box) => {
  const ask = box.querySelector("[data-ask]");
  ask.hidden = false;
  ask.querySelector("button").addEventListener("click", () => {
    ask.hidden = true;
    box.querySelector("[data-stage]").hidden = false;
    new Drawing(box);
  });
});
document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", start) : start();

class Drawing {
  constructor(box) {
    this.box = box;
    this.words = JSON.parse(box.dataset.words);
    this.text = box.querySelector("textarea");
    this.outlined = new Set([this.text.dataset.own]);
    const { tiles, attribution } = box.dataset;
    this.map = makeMap(box.querySelector("[data-canvas]"), {
      tiles, attribution, words: this.words, onTileError: () => this.say(this.words.noTiles),
    });
    this.own = L.featureGroup().addTo(this.map);
    this.map.pm.setLang(document.documentElement.lang.startsWith("nl") ? "nl" : "en");
    this.map.pm.setGlobalOptions({ layerGroup: this.own, pathOptions: OWN, templineStyle: OWN, hintlineStyle: { ...OWN, dashArray: "5 5" } });
    this.map.pm.addControls(TOOLS);
    this.map.on("pm:create pm:remove", () => this.write());
    this.own.on("pm:change pm:dragend pm:edit", () => this.write());
    this.text.addEventListener("change", () => this.read());
    this.map.on("moveend", () => this.outline());
    this.read();
    if (!this.own.getLayers().length) this.look(...this.text.dataset.start.split(",").map(Number));
  }

  say(words) {
    this.box.querySelector("[role=status]").textContent = words;
  }

  look(west, south, east, north) {
    this.map.fitBounds([[south, west], [north, east]], { padding: [24, 24], maxZoom: 17, animate: false });
  }

  /** From the box to the map. What is no GeoJSON stays in the box: the server says what is wrong with it. */
  read() {
    try {
      const value = JSON.parse(this.text.value || "null");
      const layers = value ? L.geoJSON(value, { style: OWN }).getLayers().flatMap(single) : [];
      this.own.clearLayers();
      layers.forEach((layer) => this.own.addLayer(layer));
    } catch {
      return;
    }
    if (this.own.getLayers().length) this.map.fitBounds(this.own.getBounds(), { padding: [48, 48], maxZoom: 17, animate: false });
  }

  /** From the map to the box: one geometry, with several parts where several of a sort were drawn. */
  write() {
    const drawn = this.own.getLayers().map((layer) => layer.toGeoJSON(6).geometry);
    const surfaces = drawn.filter((shape) => shape.type === "Polygon");
    const kept = surfaces.length ? surfaces : drawn; // a surface and a line do not go together: the surface stays
    this.text.value = kept.length ? JSON.stringify(joined(kept)) : "";
    this.text.dispatchEvent(new Event("input", { bubbles: true }));
  }

  async outline() {
    const view = this.map.getBounds();
    if (view.getEast() - view.getWest() > WIDEST || view.getNorth() - view.getSouth() > TALLEST) return;
    try {
      const answer = await fetch(`${this.box.dataset.outlines}?bbox=${view.toBBoxString()}`);
      if (!answer.ok) throw new Error(String(answer.status));
      for (const feature of (await answer.json()).features) this.surround(feature);
    } catch {
      this.say(this.words.failed);
    }
  }

  surround(feature) {
    if (this.outlined.has(feature.id)) return;
    this.outlined.add(feature.id);
    const name = document.createElement("span");
    name.textContent = feature.properties.name;
    L.geoJSON(feature, { style: OTHER, pmIgnore: true, interactive: false })
      .bindTooltip(name, { permanent: true, direction: "center", className: "outline-name" }).addTo(this.map);
  }
}

/** The parts of a shape, each to be changed or taken away on its own. */
function single(layer) {
  const { type, coordinates } = layer.toGeoJSON().geometry;
  if (!type.startsWith("Multi")) return [layer];
  return coordinates.map((part) => L.geoJSON({ type: type.slice(5), coordinates: part }, { style: OWN }).getLayers()[0]);
}

function joined(shapes) {
  if (shapes.length === 1) return shapes[0];
  return { type: `Multi${shapes[0].type}`, coordinates: shapes.map((shape) => shape.coordinates) };
}
