// Pointing at a claim, or at its words in the copy, lights up both; so does focusing one with the keyboard.
const marked = [...document.querySelectorAll("[data-claims]")];
const light = (event) => {
  const from = event.target.closest("[data-claims]");
  const names = from ? from.dataset.claims.split(" ") : [];
  for (const mark of marked) mark.classList.toggle("lit", mark.dataset.claims.split(" ").some((name) => names.includes(name)));
};
for (const kind of ["mouseover", "focusin"]) document.addEventListener(kind, light, { passive: true });
// A link to a claim opens its evidence and record. If a search has hidden the claim, the link clears the search.
const reveal = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  target?.querySelector(":scope > details")?.setAttribute("open", "");
  if (target?.closest("[hidden]")) {
    for (const id of ["filter", "outcome"]) document.getElementById(id).value = "";
    document.getElementById("filter").dispatchEvent(new Event("input"));
    target.scrollIntoView();
  }
};
addEventListener("hashchange", reveal);
addEventListener("beforeprint", () => document.querySelectorAll("#verdict details, #timeline details").forEach((details) => { details.open = true; }));
document.querySelector("main").addEventListener("click", (event) => {
  const mark = event.target.closest("mark[data-claims]");
  if (!mark || getSelection().toString()) return;
  location.hash = document.querySelector(`article[data-claims="${mark.dataset.claims.split(" ")[0]}"]`).id;
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
if (search) search.addEventListener("input", searching(search, [...document.querySelectorAll(".list tbody tr")]));
const filter = document.getElementById("filter");
if (filter) {
  const all = document.querySelectorAll("article.claim > details");
  document.getElementById("unfold").addEventListener("click", () => all.forEach((details) => { details.open = true; }));
  const outcome = document.getElementById("outcome");
  const passages = [...document.querySelectorAll(".passage")];
  const narrow = searching(filter, [...document.querySelectorAll("article.claim")], (row) => row.classList.contains(outcome.value || "claim"));
  for (const field of [filter, outcome]) field.addEventListener("input", () => {
    narrow();
    const asked = filter.value || outcome.value;
    for (const passage of passages) passage.hidden = asked && !passage.querySelector("article.claim:not([hidden])");
  });
}
reveal();
