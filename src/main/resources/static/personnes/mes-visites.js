"use strict";
/* Préparer plusieurs visites avant de perdre le réseau : chaque carnet est demandé à la maison et tenu en mémoire, dans cet onglet. Rien
   d'eux n'est écrit sur l'appareil ; ce que l'on tape s'y garde chiffré (carnet-chiffre.js) et part quand le réseau revient. */
(() => {
  const carnet = window.carnetChiffre;
  const un = (selecteur) => document.querySelector(selecteur);
  const dire = (texte) => { un("[data-dit]").textContent = texte; };
  const ouvert = un("#carnet-prepare");
  const preparer = un("[data-preparer]");
  const lignes = Array.from(document.querySelectorAll("[data-visite]"));
  const prets = new Map();

  function montrerLAppareil() {
    const nombre = carnet.gardees().length;
    const memoire = prets.size === 0 ? "Aucun carnet en mémoire." : prets.size + (prets.size > 1 ? " carnets tenus" : " carnet tenu") + " en mémoire, jusqu’à la fermeture de cet onglet.";
    const saisies = nombre === 0 ? " Aucune saisie gardée." : " " + nombre + (nombre > 1 ? " saisies gardées, chiffrées : illisibles" : " saisie gardée, chiffrée : illisible") + " sans la maison.";
    un("[data-appareil]").textContent = memoire + saisies;
    un("[data-retrait]").hidden = nombre === 0 && prets.size === 0;
  }
  function marquer(pret, texte, ton) {
    const etat = pret.ligne.querySelector("[data-etat]");
    etat.textContent = texte;
    etat.className = "etat " + ton;
  }

  /* La page du carnet, telle que la maison la donne ; « finie » si la session l'est. */
  async function demander(adresse) {
    const reponse = await fetch(adresse, { credentials: "same-origin", cache: "no-store" });
    const chemin = new URL(reponse.url).pathname;
    if (chemin.startsWith("/connexion")) return { finie: true };
    if (!reponse.ok || chemin !== adresse) return { ailleurs: true };
    return { page: new DOMParser().parseFromString(await reponse.text(), "text/html") };
  }

  function tenir(ligne, page) {
    const formulaire = document.adoptNode(page.querySelector("form[data-hors-ligne]"));
    const secret = formulaire.dataset.secret;
    delete formulaire.dataset.secret;
    delete formulaire.dataset.brouillon;
    /* Relire demande le réseau, et « Plus tard » quitterait la page. */
    formulaire.querySelectorAll("[hx-post], .barre-fixe a").forEach((e) => e.remove());
    const section = document.createElement("section");
    const titre = document.createElement("h2");
    titre.textContent = ligne.querySelector("strong").textContent + ", " + page.querySelector("main h2").textContent;
    section.append(titre);
    const consignes = page.querySelector("section.alert-warning");
    if (consignes) section.append(document.adoptNode(consignes));
    section.append(formulaire);
    const pret = { ligne, section, formulaire, adresse: ligne.dataset.carnet, place: carnet.pour(ligne.dataset.visite, secret), aEnvoyer: false, tape: false };
    prets.set(ligne.dataset.visite, pret);
    window.tracerLesSignatures(section);
    const etat = formulaire.querySelector("[data-etat-hors-ligne]");
    formulaire.addEventListener("input", async () => {
      pret.tape = true;
      await pret.place.garder(formulaire);
      etat.textContent = "Gardé sur cet appareil, chiffré.";
      montrerLAppareil();
    });
    formulaire.addEventListener("submit", (evenement) => { evenement.preventDefault(); envoyer(pret); });
    carnet.proposer(formulaire, pret.place, dire, (paires) => {
      paires.forEach(([nom, valeur]) => { if (formulaire.elements[nom]) formulaire.elements[nom].value = valeur; });
      pret.tape = true;
    });
    const bouton = ligne.querySelector("[data-ouvrir]");
    bouton.hidden = false;
    bouton.onclick = () => { ouvert.replaceChildren(section); ouvert.focus(); ouvert.scrollIntoView(); };
    marquer(pret, "prête", "ok");
  }

  async function toutPreparer() {
    preparer.disabled = true;
    dire("Préparation…");
    try {
      for (const ligne of lignes) {
        if (prets.has(ligne.dataset.visite) || ligne.dataset.rendue) continue;
        const lu = await demander(ligne.dataset.carnet);
        if (lu.finie) { dire("Votre session est finie : reconnectez-vous, puis préparez à nouveau."); return; }
        if (lu.ailleurs) { ligne.querySelector("[data-etat]").textContent = "ne se prépare plus : ouvrez-la"; continue; }
        tenir(ligne, lu.page);
      }
      dire("C’est prêt. Gardez cet onglet ouvert et verrouillez l’appareil quand vous ne l’employez pas.");
    } catch {
      dire("Pas de réseau : ce qui manque n’a pas pu se préparer. Recommencez quand il revient.");
    } finally {
      preparer.disabled = false;
      montrerLAppareil();
    }
  }

  async function envoyer(pret) {
    await pret.place.garder(pret.formulaire);
    montrerLAppareil();
    const etat = pret.formulaire.querySelector("[data-etat-hors-ligne]");
    const attendre = (texte) => { pret.aEnvoyer = true; marquer(pret, "à envoyer", "bientot"); etat.textContent = texte; dire(texte); };
    try {
      /* Le jeton d'avant peut avoir fini : la maison en redonne un. */
      const lu = await demander(pret.adresse);
      if (lu.finie) return attendre("Votre session est finie : reconnectez-vous dans un autre onglet, puis enregistrez à nouveau. Rien n’est perdu.");
      if (lu.ailleurs) return attendre("Cette visite n’attend plus de compte rendu : ce que vous avez tapé reste sur l’appareil jusqu’à ce que vous l’en retiriez.");
      const corps = new URLSearchParams(new FormData(pret.formulaire));
      corps.set("_csrf", lu.page.querySelector("meta[name=jeton]").content);
      const reponse = await fetch(pret.adresse, { method: "POST", body: corps, credentials: "same-origin" });
      if (/\/entretiens\/\d+$/.test(new URL(reponse.url).pathname)) return rendue(pret, reponse.url);
      pret.aEnvoyer = false;
      const rendu = new DOMParser().parseFromString(await reponse.text(), "text/html").querySelector("#erreurs");
      pret.section.querySelector("#erreurs")?.remove();
      if (rendu) pret.formulaire.before(document.adoptNode(rendu));
      marquer(pret, "à corriger", "urgent");
      dire("Le compte rendu n’est pas pris : ouvrez le carnet, ce qui manque y est dit.");
    } catch {
      attendre("Sans réseau : le compte rendu est gardé sur cet appareil, chiffré. Il partira dès que le réseau revient ; laissez cet onglet ouvert.");
    }
  }

  function rendue(pret, adresse) {
    pret.place.oublier();
    prets.delete(pret.ligne.dataset.visite);
    pret.ligne.dataset.rendue = "oui";
    pret.section.remove();
    pret.ligne.querySelector("[data-ouvrir]").hidden = true;
    pret.ligne.querySelector("a").href = adresse;
    marquer(pret, "compte rendu gardé", "ok");
    dire("Le compte rendu est à la maison ; il n’en reste rien sur cet appareil.");
    montrerLAppareil();
  }

  un("[data-retirer]").addEventListener("click", () => {
    carnet.oublierTout();
    prets.forEach((pret) => { pret.ligne.querySelector("[data-ouvrir]").hidden = true; marquer(pret, "pas encore prête", "neutre"); });
    prets.clear();
    ouvert.replaceChildren();
    un("[data-retrait]").open = false;
    dire("Il ne reste rien de vos visites sur cet appareil.");
    montrerLAppareil();
  });
  if (!carnet.possible) {
    dire("À cette adresse, rien ne peut se garder chiffré sur cet appareil : sans réseau, notez sur la grille de papier.");
    return;
  }
  dire("");
  montrerLAppareil();
  if (preparer) {
    preparer.hidden = false;
    preparer.addEventListener("click", toutPreparer);
  }
  window.addEventListener("online", async () => { for (const pret of [...prets.values()]) if (pret.aEnvoyer) await envoyer(pret); });
  /* Fermé sans réseau, l'onglet ne se rouvre pas : même sans rien de tapé, on demande avant de perdre les carnets. */
  const aPerdre = () => !navigator.onLine || [...prets.values()].some((p) => p.tape);
  window.addEventListener("beforeunload", (evenement) => { if (prets.size > 0 && aPerdre()) evenement.preventDefault(); });
})();
