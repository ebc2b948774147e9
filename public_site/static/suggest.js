/* Suggestions under the search field: an editable combobox with a list, as the ARIA Authoring
   Practices describe it. htmx (THIRD_PARTY.md) asks for them, and is loaded when the field is first
   entered. Without this script the field is a form like any other. */
(() => {
  const field = document.querySelector("[data-suggest]");
  const list = document.getElementById("suggestions");
  const said = document.getElementById("suggestions-said");
  const library = document.currentScript.dataset.htmx;
  const PAUSE = 150; // milliseconds without a key before the register is asked
  let waiting, loading, shown = "", active = -1;

  const options = () => [...list.querySelectorAll("[role=option]")];

  function mark(at) {
    active = at;
    options().forEach((one, place) => one.setAttribute("aria-selected", place === at));
    const chosen = options()[at];
    if (!chosen) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  }

  function open(wanted) {
    list.hidden = !(wanted && options().length);
    field.setAttribute("aria-expanded", !list.hidden);
    if (list.hidden) mark(-1);
  }

  function fail() {
    list.replaceChildren(); // what it suggested was for an earlier text
    said.textContent = shown = "";
    open(false);
  }

  function load() {
    if (loading) return;
    loading = document.createElement("script");
    loading.src = library;
    loading.addEventListener("load", ask);
    document.head.append(loading);
  }

  function ask() {
    const typed = field.value.trim();
    if (!typed || !window.htmx) return;
    if (typed === shown) return open(true);
    htmx.trigger(field, "lookup");
  }

  function typing(event) {
    clearTimeout(waiting);
    if (event.isComposing) return; // an input method is still at work
    if (!field.value.trim()) open(false);
    waiting = setTimeout(ask, PAUSE);
  }

  function step(by) {
    if (list.hidden) open(true);
    const count = options().length;
    if (count) mark(active < 0 && by < 0 ? count - 1 : (active + by + count + 1) % (count + 1));
  }

  const keys = {
    ArrowDown: (event) => (event.altKey ? open(true) : step(1)),
    ArrowUp: (event) => (event.altKey ? open(false) : step(-1)),
    Escape: () => open(false),
    Enter: () => options()[active].click(),
  };

  function pressed(event) {
    if (event.isComposing) return;
    const { key } = event;
    if (key === "Home" || key === "End") mark(-1); // back into the text
    if (!keys[key]) return;
    if ((key === "Escape" && list.hidden) || (key === "Enter" && active < 0)) return;
    event.preventDefault();
    keys[key](event);
  }

  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-haspopup", "listbox");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");
  field.addEventListener("focus", load);
  field.addEventListener("input", typing);
  field.addEventListener("compositionend", typing);
  field.addEventListener("keydown", pressed);
  field.addEventListener("blur", () => open(false));
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const asked = detail.requestConfig.parameters.q.trim();
    detail.shouldSwap &&= asked === field.value.trim(); // an answer that comes late is dropped
    if (detail.shouldSwap) shown = asked;
  });
  list.addEventListener("htmx:afterSwap", () => {
    mark(-1);
    open(document.activeElement === field);
  });
  ["responseError", "sendError", "timeout"].forEach((fault) => field.addEventListener(`htmx:${fault}`, fail));
  if (document.activeElement === field) load();
})();
