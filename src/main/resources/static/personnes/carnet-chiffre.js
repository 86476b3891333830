"use strict";
/* Ce qui se tape dans le carnet d'une visite, gardé sur l'appareil : chiffré (AES-GCM) par une clé que la maison donne avec la page, tenue
   en mémoire seulement. Employé par le carnet d'une visite et par la page qui en prépare plusieurs. */
window.carnetChiffre = (() => {
  const PLACE = "maillage.visite.";
  const enOctets = (texte) => Uint8Array.from(atob(texte), (c) => c.charCodeAt(0));
  function enTexte(octets) {
    let texte = "";
    for (let n = 0; n < octets.length; n += 8192) texte += String.fromCharCode(...octets.subarray(n, n + 8192));
    return btoa(texte);
  }
  const champs = (formulaire) => JSON.stringify(Array.from(new FormData(formulaire))
    .filter(([nom, valeur]) => typeof valeur === "string" && !nom.startsWith("_")));

  /* La place d'une visite sur l'appareil. */
  function pour(visite, secret) {
    const ou = PLACE + visite;
    const cle = crypto.subtle.importKey("raw", enOctets(secret), "AES-GCM", false, ["encrypt", "decrypt"]);
    return {
      async garder(formulaire) {
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const chiffre = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await cle, new TextEncoder().encode(champs(formulaire)));
        localStorage.setItem(ou, JSON.stringify({ iv: enTexte(iv), texte: enTexte(new Uint8Array(chiffre)) }));
      },
      oublier: () => localStorage.removeItem(ou),
      garde: () => localStorage.getItem(ou) !== null,
      async lire() {
        const { iv, texte } = JSON.parse(localStorage.getItem(ou));
        const clair = await crypto.subtle.decrypt({ name: "AES-GCM", iv: enOctets(iv) }, await cle, enOctets(texte));
        return JSON.parse(new TextDecoder().decode(clair));
      },
    };
  }

  /* Une saisie est gardée pour ce formulaire : la reprendre, ou l'oublier. */
  async function proposer(formulaire, place, dire, reprendre) {
    if (!place.garde()) return;
    let paires;
    try {
      paires = await place.lire();
    } catch {
      dire("Une saisie gardée sur cet appareil ne se lit plus : elle n'est pas de cette visite, ou a été abîmée.");
      return;
    }
    const avis = document.createElement("div");
    avis.className = "alert alert-info";
    avis.setAttribute("role", "status");
    const phrase = document.createElement("p");
    phrase.textContent = "Une saisie faite sans réseau est gardée, chiffrée, sur cet appareil.";
    const rangee = document.createElement("div");
    rangee.className = "rangee";
    const bouton = (texte, classe, geste) => {
      const b = document.createElement("button");
      b.type = "button"; b.className = classe; b.textContent = texte;
      b.addEventListener("click", () => { geste(); avis.remove(); });
      rangee.append(b);
    };
    bouton("La reprendre", "bouton petit", () => reprendre(paires));
    bouton("L’oublier", "bouton second petit", place.oublier);
    avis.append(phrase, rangee);
    formulaire.prepend(avis);
  }

  const gardees = () => Object.keys(localStorage).filter((nom) => nom.startsWith(PLACE));
  const oublierTout = () => gardees().forEach((nom) => localStorage.removeItem(nom));
  const oublier = (visite) => localStorage.removeItem(PLACE + visite);
  return { possible: Boolean(window.crypto?.subtle), pour, proposer, gardees, oublier, oublierTout };
})();
