"use strict";
/* Une carte gagne ici le zoom, le déplacement et le détail au survol ; sans cela, liens et tableau suffisent. */
document.querySelectorAll("[data-carte]").forEach((cadre) => {
  const dessin = cadre.querySelector("svg");
  if (!dessin) return;
  const vue = dessin.viewBox.baseVal;
  const depart = { x: vue.x, y: vue.y, width: vue.width, height: vue.height };
  const poser = (x, y, largeur) => {
    largeur = Math.min(depart.width, Math.max(depart.width / 24, largeur));
    const hauteur = largeur * depart.height / depart.width;
    vue.width = largeur; vue.height = hauteur;
    vue.x = Math.min(depart.x + depart.width - largeur, Math.max(depart.x, x));
    vue.y = Math.min(depart.y + depart.height - hauteur, Math.max(depart.y, y));
    cadre.classList.toggle("approchee", largeur < depart.width);
  };
  const grossir = (facteur, px = .5, py = .5) => {
    const largeur = Math.min(depart.width, Math.max(depart.width / 24, vue.width / facteur));
    const hauteur = largeur * depart.height / depart.width;
    poser(vue.x + (vue.width - largeur) * px, vue.y + (vue.height - hauteur) * py, largeur);
  };

  const outils = document.createElement("div");
  outils.className = "outils-carte";
  [["+", "Approcher", () => grossir(1.6)], ["−", "Éloigner", () => grossir(1 / 1.6)],
   ["⤢", "Revenir à la carte entière", () => poser(depart.x, depart.y, depart.width)]].forEach(([signe, nom, faire]) => {
    const bouton = document.createElement("button");
    bouton.type = "button"; bouton.textContent = signe; bouton.title = nom;
    bouton.setAttribute("aria-label", nom);
    bouton.addEventListener("click", faire);
    outils.append(bouton);
  });
  cadre.append(outils);

  const detail = document.createElement("p");
  detail.className = "detail-carte";
  detail.setAttribute("aria-hidden", "true");
  cadre.append(detail);
  const montrer = (evenement) => {
    const lien = evenement.target.closest("a");
    detail.textContent = lien && dessin.contains(lien) ? lien.querySelector("title").textContent : "";
  };
  dessin.addEventListener("pointerover", montrer);
  dessin.addEventListener("focusin", montrer);
  dessin.addEventListener("pointerleave", () => { detail.textContent = ""; });

  dessin.addEventListener("wheel", (evenement) => {
    if (!evenement.ctrlKey && !cadre.classList.contains("approchee")) return;
    evenement.preventDefault();
    const place = dessin.getBoundingClientRect();
    grossir(evenement.deltaY < 0 ? 1.2 : 1 / 1.2,
      (evenement.clientX - place.left) / place.width, (evenement.clientY - place.top) / place.height);
  }, { passive: false });

  let prise = null;
  let glisse = false;
  dessin.addEventListener("pointerdown", (evenement) => {
    if (evenement.button !== 0 || !cadre.classList.contains("approchee")) return;
    prise = { x: evenement.clientX, y: evenement.clientY, vx: vue.x, vy: vue.y };
    glisse = false;
  });
  window.addEventListener("pointermove", (evenement) => {
    if (!prise) return;
    const echelle = vue.width / dessin.getBoundingClientRect().width;
    const dx = evenement.clientX - prise.x, dy = evenement.clientY - prise.y;
    if (Math.hypot(dx, dy) > 4) glisse = true;
    poser(prise.vx - dx * echelle, prise.vy - dy * echelle, vue.width);
  });
  window.addEventListener("pointerup", () => { prise = null; });
  dessin.addEventListener("dragstart", (evenement) => evenement.preventDefault());
  dessin.addEventListener("click", (evenement) => {
    if (glisse) { evenement.preventDefault(); glisse = false; return; }
    const forme = evenement.target.closest("path[id]");
    if (forme && !forme.closest("a")) location.href = "/territoires/commune/" + forme.id.slice(1);
  });
});
