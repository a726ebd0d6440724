// The peer of expressions_speed.py: chrono-node's Arabic locale over articles given as JSON lines on standard input.
// node chrono.mjs ROUNDS FOLDER_WITH_CHRONO; prints UTF-8 megabytes, best seconds of processor time, dates found.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const rounds = Number(process.argv[2]);
const { ar } = createRequire(`${process.argv[3]}/`)("chrono-node");
const articles = readFileSync(0, "utf8").trim().split("\n").map((line) => JSON.parse(line));
const megabytes = articles.reduce((sum, article) => sum + Buffer.byteLength(article.text), 0) / 1e6;
let best = Infinity;
let found = 0;
for (let round = 0; round < rounds; round += 1) {
  const began = process.cpuUsage();
  found = 0;
  for (const article of articles) {
    found += ar.parse(article.text, new Date(article.published_at)).length;
  }
  const used = process.cpuUsage(began);
  best = Math.min(best, (used.user + used.system) / 1e6);
}
console.log(JSON.stringify({ megabytes, best, found }));
