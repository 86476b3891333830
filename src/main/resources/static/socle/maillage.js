"use strict";
/* Ce que l'écran gagne avec JavaScript ; sans lui, tout reste faisable. */
const recherche = () => document.getElementById("recherche");
const propositions = () => Array.from(document.querySelectorAll("#suggestions [role=option]"));

/* La liste de propositions suit le modèle « combobox » : flèches, Entrée, Échap. */
function choisir(rang) {
  const options = propositions();
  options.forEach((option, i) => {
    option.id = option.id || "proposition-" + i;
    option.setAttribute("aria-selected", String(i === rang));
  });
  if (options[rang]) {
    recherche().setAttribute("aria-activedescendant", options[rang].id);
    options[rang].scrollIntoView({ block: "nearest" });
  } else {
    recherche().removeAttribute("aria-activedescendant");
  }
}

function fermerPropositions() {
  document.getElementById("suggestions")?.replaceChildren();
  recherche()?.setAttribute("aria-expanded", "false");
  recherche()?.removeAttribute("aria-activedescendant");
}

function clavierDeRecherche(touche) {
  const options = propositions();
  /* Un champ de recherche s'efface de lui-même à Échap : la première fois, on ne ferme que la liste. */
  if (touche.key === "Escape") {
    if (options.length) touche.preventDefault();
    return fermerPropositions();
  }
  if (!options.length || !["ArrowDown", "ArrowUp", "Enter"].includes(touche.key)) return;
  const ici = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (touche.key === "Enter") {
    if (ici < 0) return;
    touche.preventDefault();
    options[ici].click();
    return;
  }
  touche.preventDefault();
  const pas = touche.key === "ArrowDown" ? 1 : -1;
  choisir((ici + pas + options.length + (ici < 0 && pas < 0 ? 1 : 0)) % options.length);
}

document.addEventListener("keydown", (touche) => {
  const champ = recherche();
  if (champ && document.activeElement === champ) return clavierDeRecherche(touche);
  const saisit = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
  if (touche.key === "/" && champ && !saisit && !touche.ctrlKey && !touche.metaKey) {
    touche.preventDefault();
    champ.focus();
  }
  if (touche.key === "Escape") document.querySelectorAll("details.deroulant[open], .poche details[open]").forEach((d) => { d.open = false; d.querySelector("summary").focus(); });
});

document.addEventListener("click", (clic) => {
  const ouvre = clic.target.closest("[data-dialogue]");
  const ferme = clic.target.closest("[data-fermer]");
  if (ouvre) {
    const dialogue = document.getElementById(ouvre.dataset.dialogue);
    if (dialogue?.showModal) { clic.preventDefault(); dialogue.showModal(); }
  }
  if (ferme) { clic.preventDefault(); ferme.closest("dialog")?.close(); }
  if (!clic.target.closest(".cherche")) fermerPropositions();
  document.querySelectorAll("details.deroulant[open]").forEach((d) => { if (!d.contains(clic.target)) d.open = false; });
});

/* Un formulaire refusé : le résumé des erreurs prend le focus, pour être lu d'abord. */
document.addEventListener("DOMContentLoaded", () => {
  document.querySelector("#erreurs, [data-focus]")?.focus();
  /* Sur un téléphone, l'onglet où l'on est se voit, fût-il le dernier de la rangée. */
  document.querySelectorAll(".onglets [aria-current=page]").forEach((ici) => {
    ici.parentElement.scrollLeft = ici.offsetLeft - ici.parentElement.offsetLeft - 24;
  });
  document.querySelectorAll("select[data-envoi]").forEach((choix) => choix.addEventListener("change", () => choix.form.requestSubmit()));
  document.querySelectorAll("[data-imprimer]").forEach((bouton) => { bouton.hidden = false; bouton.addEventListener("click", () => window.print()); });
});

/* Sur un téléphone, un tableau qui déborderait se lit en fiches : chaque ligne, puis ses cases, chacune sous son titre. Les rôles
   restent dits, que l'affichage en blocs effacerait. */
function empiler() {
  if (!matchMedia("(max-width:560px)").matches) return;
  document.querySelectorAll(".defile > table:not(.empile, .agenda)").forEach((table) => {
    const cadre = table.parentElement;
    const titres = [...table.querySelectorAll("thead tr:only-child > th")].map((titre) => titre.textContent.trim());
    if (titres.length < 2 || titres.length > 9 || cadre.scrollWidth <= cadre.clientWidth || table.querySelector("[rowspan]")) return;
    table.classList.add("empile");
    table.setAttribute("role", "table");
    table.querySelectorAll("thead, tbody, tfoot").forEach((partie) => partie.setAttribute("role", "rowgroup"));
    table.querySelectorAll("tr").forEach((ligne) => {
      ligne.setAttribute("role", "row");
      [...ligne.children].forEach((cellule, rang) => {
        cellule.setAttribute("role", cellule.tagName === "TD" ? "cell" : cellule.closest("thead") ? "columnheader" : "rowheader");
        if (cellule.tagName === "TD") cellule.dataset.titre = (cellule.colSpan === 1 && titres[rang]) || "";
      });
    });
  });
}
document.addEventListener("DOMContentLoaded", empiler);
document.addEventListener("htmx:afterSettle", empiler);

document.addEventListener("htmx:configRequest", (evenement) => {
  evenement.detail.headers["X-CSRF-TOKEN"] = document.querySelector("meta[name=jeton]").content;
});
document.addEventListener("htmx:afterSwap", (evenement) => {
  if (evenement.detail.target.id === "suggestions") recherche().setAttribute("aria-expanded", String(propositions().length > 0));
});
/* Session finie ou serveur fermé : le fragment ne se remplace pas par une page entière, l'écran le dit. */
document.addEventListener("htmx:beforeSwap", (evenement) => {
  if (evenement.detail.xhr.responseURL && new URL(evenement.detail.xhr.responseURL).pathname.startsWith("/connexion")) {
    evenement.detail.shouldSwap = false;
    window.location.assign("/connexion");
  }
});
