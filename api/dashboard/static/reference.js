// The reference of the interface, made from the service's own OpenAPI description.

import { element } from "./elements.js";

const main = document.getElementById("content");
let schemas;

function resolve(schema = {}) {
  const name = schema.$ref?.split("/").at(-1);
  return name ? { name, ...schemas[name] } : schema;
}

function example(media) {
  const json = media?.["application/json"];
  const shown = json?.example ?? resolve(json?.schema).example;
  return shown && element("pre", "", [JSON.stringify(shown, null, 2)], { dir: "auto" });
}

function parameters(list = []) {
  if (!list.length) return undefined;
  return element("dl", "", list.flatMap(({ name, in: place, description, schema }) => [
    element("dt", "", [element("code", "", [name]), ` in ${place}`]),
    element("dd", "", [[description, schema.enum?.join(", ")].filter(Boolean).join(" — ")]),
  ]));
}

function answer([status, { description, content }]) {
  const types = Object.keys(content ?? {}).join(", ");
  const head = element("summary", "", [element("code", "", [status]), ` ${description} `, element("small", "", [types])]);
  return element("details", "", [head, example(content) ?? element("p", "", [types || "No content."])]);
}

function operation(path, method, one) {
  return element("section", "operation", [
    element("h2", "", [element("code", "", [`${method.toUpperCase()} ${path}`])]),
    element("p", "", [one.summary]),
    parameters(one.parameters),
    one.requestBody && element("h3", "", ["Body"]),
    one.requestBody && example(one.requestBody.content),
    element("h3", "", ["Answers"]),
    ...Object.entries(one.responses).map(answer),
  ]);
}

const response = await fetch("/openapi.json");
const description = await response.json();
schemas = description.components.schemas;
main.replaceChildren(
  element("h1", "", [`${description.info.title} ${description.info.version}`]),
  ...Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => operation(path, method, one)),
  ),
);
main.removeAttribute("aria-busy");
