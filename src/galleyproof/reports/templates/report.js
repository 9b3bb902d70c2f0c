// A claim in the margin and its words in the copy light up together, whichever is pointed at or focused.
const marked = [...document.querySelectorAll("[data-claims]")];
const light = (event) => {
  const from = event.target.closest("[data-claims]");
  const names = from ? from.dataset.claims.split(" ") : [];
  for (const each of marked) each.classList.toggle("lit", each.dataset.claims.split(" ").some((name) => names.includes(name)));
};
for (const kind of ["mouseover", "focusin"]) document.addEventListener(kind, light, { passive: true });
// A link to a claim opens its record; before printing, every record is opened.
const open = () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.querySelector(":scope > details")?.setAttribute("open", "");
addEventListener("hashchange", open);
open();
document.querySelector("main").addEventListener("click", (event) => {
  const mark = event.target.closest("mark[data-claims]");
  if (!mark || getSelection().toString()) return;
  location.hash = document.querySelector(`article[data-claims="${mark.dataset.claims.split(" ")[0]}"]`).id;
});
// The front page is searched as one types; without scripts there is the browser's own search.
const search = document.getElementById("search");
if (search) {
  search.closest("[hidden]").hidden = false;
  search.addEventListener("input", () => {
    const words = search.value.toLowerCase().split(/\s+/);
    for (const row of document.querySelectorAll(".list tbody tr")) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
    }
  });
}
