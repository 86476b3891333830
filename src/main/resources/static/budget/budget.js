"use strict";
/* Le budget au clavier : Entrée descend d'une ligne, les flèches aussi, Ctrl+Entrée enregistre, « + » ajoute sans recharger.
   Sans ce fichier, Entrée enregistre et « + » recharge la page : rien ne manque. */
const grille = document.querySelector(".saisie-de-budget");

/* Les champs de même colonne d'une ligne à l'autre, d'un volet au suivant. */
function colonne(suffixe) {
  return Array.from(grille.querySelectorAll(".grille-de-saisie input")).filter((champ) => champ.name.endsWith(suffixe));
}

function aller(champ, suffixe, pas) {
  const ligne = champ.closest("tr");
  const champs = colonne(suffixe);
  const ici = champs.findIndex((autre) => autre.closest("tr") === ligne);
  const cible = champs[ici + pas];
  if (cible) { cible.focus(); cible.select(); } else if (pas > 0) grille.querySelector("[id='b.observations']").focus();
}

function clavier(touche) {
  const champ = touche.target;
  if (touche.key === "Enter" && (touche.ctrlKey || touche.metaKey)) {
    touche.preventDefault();
    grille.requestSubmit(grille.querySelector("button[value=voir]"));
    return;
  }
  if (champ.tagName !== "INPUT" && champ.tagName !== "SELECT") return;
  const dansLaGrille = champ.closest(".grille-de-saisie");
  if (touche.key === "Enter") {
    touche.preventDefault();
    if (dansLaGrille) return aller(champ, ".montant", 1);
    const suivants = Array.from(grille.querySelectorAll("input:not([type=hidden])"));
    suivants[suivants.indexOf(champ) + 1]?.focus();
  } else if (dansLaGrille && champ.tagName === "INPUT" && champ.type === "text" && ["ArrowDown", "ArrowUp"].includes(touche.key)) {
    touche.preventDefault();
    aller(champ, champ.name.slice(champ.name.lastIndexOf(".")), touche.key === "ArrowDown" ? 1 : -1);
  }
}

/* Une autre ligne du même poste : la dernière, recopiée et vidée. */
function ajouter(bouton) {
  const ligne = bouton.closest("tr");
  const poste = ligne.dataset.poste;
  const rangs = Array.from(grille.querySelectorAll(`input[name^='n.${poste}.'][name$='.montant']`)).map((champ) => Number(champ.name.split(".")[2]) + 1);
  const cle = `n.${poste}.${Math.max(0, ...rangs)}`;
  const neuve = ligne.cloneNode(true);
  neuve.querySelectorAll("input[type=hidden], .erreur").forEach((element) => element.remove());
  neuve.querySelectorAll("input, select").forEach((champ) => {
    champ.name = cle + champ.name.slice(champ.name.lastIndexOf("."));
    champ.id = champ.name;
    champ.removeAttribute("aria-invalid");
    champ.removeAttribute("aria-describedby");
    if (champ.tagName === "INPUT") champ.value = "";
    else champ.value = ligne.querySelector("select").value;
  });
  bouton.remove();
  ligne.after(neuve);
  neuve.querySelector(".precision input").focus();
}

function dire(phrase) {
  const etat = document.getElementById("etat-de-saisie");
  if (etat) etat.textContent = phrase;
}

if (grille) {
  grille.addEventListener("keydown", clavier);
  grille.addEventListener("click", (clic) => {
    const bouton = clic.target.closest("button[name=plus]");
    if (bouton) { clic.preventDefault(); ajouter(bouton); }
  });
  document.addEventListener("htmx:sendError", () => dire("Le serveur ne répond pas : le brouillon n’est pas gardé, votre saisie reste à l’écran."));
  document.addEventListener("htmx:responseError", () => dire("Le brouillon n’a pas pu être gardé : votre saisie reste à l’écran. Enregistrez."));
  if (!document.querySelector("#erreurs, [data-focus]")) colonne(".montant").find((champ) => !champ.value)?.focus({ preventScroll: true });
}
