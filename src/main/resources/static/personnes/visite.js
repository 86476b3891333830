"use strict";
/* Une visite saisie sans réseau : ce qui est tapé se garde sur l'appareil, chiffré par une clé que la maison donne avec la page et que
   l'appareil n'écrit jamais. Au retour du réseau, la saisie repart ; la maison n'en fait qu'un compte rendu. Sans JavaScript, ou
   sans adresse https, le formulaire s'envoie comme un autre et rien ne se garde ici. */
(() => {
  const place = (visite) => "maillage.visite." + visite;
  const rendue = document.querySelector("[data-visite-rendue]");
  if (rendue) localStorage.removeItem(place(rendue.dataset.visiteRendue));

  const formulaire = document.querySelector("form[data-hors-ligne]");
  if (!formulaire) return;
  const etat = formulaire.querySelector("[data-etat-hors-ligne]");
  const dire = (texte) => { etat.textContent = texte; };
  if (!window.crypto?.subtle) {
    dire("À cette adresse, rien ne peut se garder chiffré sur cet appareil : sans réseau, notez sur la grille de papier.");
    return;
  }
  const ou = place(formulaire.dataset.horsLigne);
  const enOctets = (texte) => Uint8Array.from(atob(texte), (c) => c.charCodeAt(0));
  const enTexte = (octets) => btoa(String.fromCharCode(...new Uint8Array(octets)));
  const cle = crypto.subtle.importKey("raw", enOctets(formulaire.dataset.secret), "AES-GCM", false, ["encrypt", "decrypt"]);
  const temoin = document.querySelector("script[src*='visite']").src;
  let enAttente = false;

  const champs = () => JSON.stringify(Array.from(new FormData(formulaire))
    .filter(([nom, valeur]) => typeof valeur === "string" && !nom.startsWith("_")));
  async function garder() {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const chiffre = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await cle, new TextEncoder().encode(champs()));
    const octets = new Uint8Array(chiffre);
    let texte = "";
    for (let n = 0; n < octets.length; n += 8192) texte += String.fromCharCode(...octets.subarray(n, n + 8192));
    localStorage.setItem(ou, JSON.stringify({ iv: enTexte(iv), texte: btoa(texte) }));
    dire("Sans réseau : la saisie est gardée sur cet appareil, chiffrée.");
  }
  formulaire.addEventListener("brouillon-sans-reseau", garder);
  formulaire.addEventListener("brouillon-garde", () => { localStorage.removeItem(ou); dire(""); });
  formulaire.addEventListener("input", () => { if (!navigator.onLine) garder(); });

  const joignable = () => fetch(temoin, { method: "HEAD", cache: "no-store" }).then((r) => r.ok, () => false);
  async function partir() {
    if (await joignable()) { enAttente = false; formulaire.submit(); return; }
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

  async function proposer() {
    const garde = localStorage.getItem(ou);
    if (!garde) return;
    let paires;
    try {
      const { iv, texte } = JSON.parse(garde);
      const clair = await crypto.subtle.decrypt({ name: "AES-GCM", iv: enOctets(iv) }, await cle, enOctets(texte));
      paires = JSON.parse(new TextDecoder().decode(clair));
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
    bouton("La reprendre", "bouton petit", () => formulaire.dispatchEvent(new CustomEvent("brouillon-a-remettre", { detail: paires })));
    bouton("L’oublier", "bouton second petit", () => localStorage.removeItem(ou));
    avis.append(phrase, rangee);
    formulaire.prepend(avis);
  }
  proposer();
})();
