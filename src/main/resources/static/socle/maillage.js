"use strict";
/* Ce que l’écran gagne avec JavaScript ; sans lui, tout reste faisable. */
document.addEventListener("keydown", (touche) => {
  const champ = document.getElementById("recherche");
  const saisit = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
  if (touche.key === "/" && champ && !saisit) { touche.preventDefault(); champ.focus(); }
  if (touche.key === "Escape") { const liste = document.getElementById("suggestions"); if (liste) liste.replaceChildren(); }
});
document.addEventListener("htmx:configRequest", (evenement) => {
  evenement.detail.headers["X-CSRF-TOKEN"] = document.querySelector("meta[name=jeton]").content;
});
