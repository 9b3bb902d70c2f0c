// Pointing at a claim, or at its words in the copy, lights up both; so does focusing one with the keyboard.
const marked = [...document.querySelectorAll("[data-claims]")];
const namesOf = (element) => element.dataset.claims.split(" ");
const light = (event) => {
  const from = event.target.closest("[data-claims], .ref");
  const names = from?.dataset.claims ? namesOf(from) : from ? [from.textContent] : [];
  for (const mark of marked) mark.classList.toggle("lit", namesOf(mark).some((name) => names.includes(name)));
};
for (const kind of ["mouseover", "focusin"]) document.addEventListener(kind, light, { passive: true });
// A link to a claim opens its evidence and record. If a filter has hidden the claim, the link clears the filter.
const reveal = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.matches("article")) target.firstElementChild.open = true;
  target?.closest("details")?.setAttribute("open", "");
  if (target?.closest("[hidden]")) {
    document.getElementById("filter").value = "";
    document.getElementById("status").value = "claim";
    document.getElementById("filter").dispatchEvent(new Event("input"));
    target.scrollIntoView();
  }
};
addEventListener("hashchange", reveal);
addEventListener("beforeprint", () => document.querySelectorAll("#verdict details").forEach((details) => { details.open = true; }));
document.querySelector("main").addEventListener("click", (event) => {
  const mark = event.target.closest("mark[data-claims]");
  if (!mark || getSelection().toString()) return;
  location.hash = document.querySelector(`article[data-claims="${namesOf(mark)[0]}"]`).id;
});
// The front page and the claims of a report can be searched as you type; without scripts, the search box stays hidden.
const searching = (box, rows, also = () => true) => {
  box.closest("[hidden]").hidden = false;
  let texts;
  return () => {
    texts ??= rows.map((row) => row.textContent.toLowerCase());
    const words = box.value.toLowerCase().split(/\s+/);
    rows.forEach((row, place) => { row.hidden = !(words.every((word) => texts[place].includes(word)) && also(row)); });
  };
};
const search = document.getElementById("search");
if (search) {
  const folds = [...document.querySelectorAll(".searched")];
  const rows = [...document.querySelectorAll(".searched li")];
  const narrow = searching(search, rows);
  search.addEventListener("input", () => {
    narrow();
    for (const fold of folds) fold.open = search.value && fold.querySelector("li:not([hidden])");
    document.getElementById("hits").textContent = search.value && `${rows.filter((row) => !row.hidden).length} found`;
  });
}
const filter = document.getElementById("filter");
if (filter) {
  const status = document.getElementById("status");
  const claims = [...document.querySelectorAll("article.claim")];
  status.closest("[hidden]").hidden = false;
  document.getElementById("unfold").addEventListener("click", () => claims.forEach((claim) => { claim.firstElementChild.open = true; }));
  const narrow = searching(filter, claims, (row) => row.classList.contains(status.value));
  for (const field of [filter, status]) field.addEventListener("input", () => {
    narrow();
    const shown = new Set(claims.filter((claim) => !claim.hidden).map((claim) => claim.dataset.claims));
    for (const mark of document.querySelectorAll("mark[data-claims]")) mark.classList.toggle("off", !namesOf(mark).some((name) => shown.has(name)));
  });
  // The keys n and p, and the two buttons, go to the next and the previous problem, or claim of the status that is shown.
  let at = -1;
  const go = (step) => {
    const stops = claims.filter((claim) => !claim.hidden && (status.value !== "claim" || claim.classList.contains("problem")));
    if (!stops.length) return;
    const here = stops.findIndex((claim) => claim === claims[at]);
    const next = stops[((here < 0 && step < 0 ? 0 : here) + step + stops.length) % stops.length];
    at = claims.indexOf(next);
    location.hash = next.id;
    next.querySelector("summary").focus({ preventScroll: true });
    next.closest(".passage").scrollIntoView({ block: "start" });
  };
  document.getElementById("next").addEventListener("click", () => go(1));
  document.getElementById("previous").addEventListener("click", () => go(-1));
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (event.key === "n") go(1);
    if (event.key === "p") go(-1);
  });
}
reveal();
