"use strict";
/* Le tracé d'une signature, au doigt, au stylet ou à la souris : des points dans un SVG, rien d'autre. Au clavier, le nom
   écrit suffit ; sans JavaScript, ces cadres ne se montrent pas. */
window.tracerLesSignatures = (racine) => racine.querySelectorAll("[data-tracer]").forEach((cadre) => {
  const dessin = cadre.querySelector("svg");
  const trait = dessin.querySelector("path");
  const champ = cadre.querySelector("input[type=hidden]");
  let chemin = "";
  let enCours = false;
  cadre.hidden = false;

  const point = (evenement) => {
    const bords = dessin.getBoundingClientRect();
    const x = Math.round(Math.min(600, Math.max(0, (evenement.clientX - bords.left) * 600 / bords.width)));
    const y = Math.round(Math.min(180, Math.max(0, (evenement.clientY - bords.top) * 180 / bords.height)));
    return x + " " + y;
  };
  const ecrire = (morceau) => {
    if (chemin.length > 39000) return;
    chemin += (chemin ? " " : "") + morceau;
    trait.setAttribute("d", chemin);
    champ.value = chemin;
  };
  dessin.addEventListener("pointerdown", (evenement) => {
    evenement.preventDefault();
    dessin.setPointerCapture(evenement.pointerId);
    enCours = true;
    ecrire("M" + point(evenement));
  });
  dessin.addEventListener("pointermove", (evenement) => { if (enCours) ecrire("L" + point(evenement)); });
  ["pointerup", "pointercancel"].forEach((nom) => dessin.addEventListener(nom, () => { enCours = false; }));
  cadre.querySelector("button").addEventListener("click", () => {
    chemin = "";
    trait.setAttribute("d", "");
    champ.value = "";
  });
});
window.tracerLesSignatures(document);
