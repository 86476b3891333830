"use strict";
/* Une visite saisie sans réseau : ce qui est tapé se garde sur l'appareil, chiffré (carnet-chiffre.js). Au retour du réseau, la saisie
   repart ; la maison n'en fait qu'un compte rendu. Sans JavaScript, ou sans adresse https, le formulaire s'envoie comme un autre et rien
   ne se garde ici. */
(() => {
  const carnet = window.carnetChiffre;
  const rendue = document.querySelector("[data-visite-rendue]");
  if (rendue) carnet.oublier(rendue.dataset.visiteRendue);

  const formulaire = document.querySelector("form[data-hors-ligne]");
  if (!formulaire) return;
  const etat = formulaire.querySelector("[data-etat-hors-ligne]");
  const dire = (texte) => { etat.textContent = texte; };
  if (!carnet.possible) {
    dire("À cette adresse, rien ne peut se garder chiffré sur cet appareil : sans réseau, notez sur la grille de papier.");
    return;
  }
  const place = carnet.pour(formulaire.dataset.horsLigne, formulaire.dataset.secret);
  const temoin = document.querySelector("script[src*='visite']").src;
  let enAttente = false;

  async function garder() {
    await place.garder(formulaire);
    dire("Sans réseau : la saisie est gardée sur cet appareil, chiffrée.");
  }
  formulaire.addEventListener("brouillon-sans-reseau", garder);
  formulaire.addEventListener("brouillon-garde", () => { place.oublier(); dire(""); });
  formulaire.addEventListener("input", () => { if (!navigator.onLine) garder(); });

  const joignable = () => fetch(temoin, { method: "HEAD", cache: "no-store" }).then((r) => r.ok, () => false);
  async function partir() {
    if (await joignable()) {
      enAttente = false;
      formulaire.dispatchEvent(new Event("brouillon-parti"));
      formulaire.submit();
      return;
    }
    await garder();
    enAttente = true;
    dire("Sans réseau : le compte rendu est gardé sur cet appareil, chiffré. Il partira dès que le réseau revient ; laissez cette page ouverte, ou rouvrez-la au bureau.");
  }
  formulaire.addEventListener("submit", (evenement) => {
    evenement.preventDefault();
    evenement.stopImmediatePropagation();
    partir();
  }, true);
  window.addEventListener("online", () => { if (enAttente) partir(); });
  carnet.proposer(formulaire, place, dire,
    (paires) => formulaire.dispatchEvent(new CustomEvent("brouillon-a-remettre", { detail: paires })));
})();
