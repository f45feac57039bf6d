"use strict";
(function () {
  const up = document.documentElement.dataset.up;
  const query = document.getElementById("query");
  const found = document.getElementById("found");
  const pages = PAGES.map(([target, title, words]) => ({ target, title, words, low: (title + " " + words).toLowerCase() }));
  if (window.matchMedia("(max-width: 50rem)").matches) {
    document.querySelector("nav details").removeAttribute("open");
  }
  function search() {
    const asked = query.value.toLowerCase().split(/\s+/).filter((word) => word.length > 1);
    found.textContent = "";
    if (asked.length === 0) return;
    const hits = pages
      .filter((page) => asked.every((word) => page.low.includes(word)))
      .map((page) => ({ page, score: asked.reduce((sum, word) =>
        sum + (page.title.toLowerCase().includes(word) ? 50 : 0) + Math.min(20, page.low.split(word).length - 1), 0) }))
      .sort((a, b) => b.score - a.score || (a.page.target < b.page.target ? -1 : 1))
      .slice(0, 8);
    const said = document.createElement("p");
    said.textContent = hits.length === 0 ? "Nothing found." : hits.length + (hits.length === 8 ? " best pages:" : hits.length === 1 ? " page:" : " pages:");
    found.append(said);
    for (const { page } of hits) {
      const line = document.createElement("p");
      const link = document.createElement("a");
      link.href = up + page.target;
      link.textContent = page.title;
      const at = Math.max(0, page.words.toLowerCase().indexOf(asked[0]) - 50);
      line.append(link, " … " + page.words.slice(at, at + 140) + " …");
      found.append(line);
    }
  }
  query.addEventListener("input", search);
})();
