"use strict";
/* Ce qui se tape dans un formulaire « data-brouillon » se garde toutes les trois secondes, et se retrouve après une coupure.
   Sans JavaScript, le formulaire s'envoie comme un autre. */
(() => {
  const formulaire = document.querySelector("form[data-brouillon]");
  if (!formulaire) return;
  const adresse = new URL(formulaire.action).pathname;
  const etat = formulaire.querySelector("[data-etat-du-brouillon]");
  const marque = document.createElement("input");
  marque.type = "hidden"; marque.name = "_brouillon"; marque.value = "1";
  formulaire.append(marque);

  const champs = () => JSON.stringify(Array.from(new FormData(formulaire))
    .filter(([nom, valeur]) => typeof valeur === "string" && !nom.startsWith("_") && !nom.startsWith("lue."))
    .map(([nom, valeur]) => [nom, valeur.replace(/\r\n/g, "\n")]));
  const dire = (texte) => { if (etat) etat.textContent = texte; };
  const envoyer = (chemin, corps) => fetch(chemin, {
    method: "POST", redirect: "manual", credentials: "same-origin",
    headers: { "X-CSRF-TOKEN": document.querySelector("meta[name=jeton]").content },
    body: new URLSearchParams({ adresse, ...corps }),
  });

  const depart = champs();
  let gardes = depart;
  let attente = null;
  let part = false;

  async function garder() {
    attente = null;
    const lus = champs();
    if (part || lus === gardes) return;
    try {
      const reponse = await envoyer("/brouillons", { libelle: formulaire.dataset.brouillon, page: location.pathname, champs: lus });
      if (reponse.status === 204) {
        gardes = lus;
        formulaire.dispatchEvent(new Event("brouillon-garde"));
        dire("Brouillon gardé à " + new Date().toLocaleTimeString("fr-FR", { hour: "2-digit", minute: "2-digit" }));
      } else if (reponse.type === "opaqueredirect" || reponse.status === 401 || reponse.status === 403) {
        dire("Brouillon non gardé : votre session est finie. Reconnectez-vous dans un autre onglet, puis enregistrez ici.");
      } else {
        dire("Brouillon non gardé : enregistrez avant de quitter cette page.");
      }
    } catch {
      dire("Pas de réseau : ne fermez pas cette page, le brouillon repartira dès qu'il revient.");
      formulaire.dispatchEvent(new CustomEvent("brouillon-sans-reseau", { detail: lus }));
      attente = setTimeout(garder, 5000);
    }
  }
  const bientot = () => { if (!attente) attente = setTimeout(garder, 3000); };
  formulaire.addEventListener("input", bientot);
  formulaire.addEventListener("change", bientot);
  const partir = () => { part = true; clearTimeout(attente); };
  formulaire.addEventListener("submit", partir);
  /* Une page qui retient l'envoi pour le faire elle-même le dit : sinon la page qui s'en va garderait un brouillon de ce qui est parti. */
  formulaire.addEventListener("brouillon-parti", partir);
  window.addEventListener("online", garder);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") garder(); });

  function remettre(paires) {
    const parNom = new Map();
    paires.forEach(([nom, valeur]) => parNom.set(nom, [...(parNom.get(nom) ?? []), valeur]));
    for (const champ of formulaire.elements) {
      if (!champ.name || champ.name.startsWith("_") || champ.name.startsWith("lue.") || champ.type === "submit" || champ.type === "button") continue;
      const valeurs = parNom.get(champ.name);
      if (champ.type === "checkbox" || champ.type === "radio") champ.checked = Boolean(valeurs?.includes(champ.value));
      else if (valeurs) champ.value = valeurs.length > 1 ? valeurs.shift() : valeurs[0];
      if (champ.checked || champ.value) champ.closest("details")?.setAttribute("open", "");
    }
    formulaire.dispatchEvent(new Event("brouillon-repris"));
  }

  formulaire.addEventListener("brouillon-a-remettre", (evenement) => remettre(evenement.detail));

  function proposer(garde, texte) {
    const avis = document.createElement("div");
    avis.className = "alert alert-info";
    avis.setAttribute("role", "status");
    const phrase = document.createElement("p");
    phrase.textContent = "Vous aviez commencé à écrire ici, sans enregistrer (" + garde + ").";
    const reprendre = document.createElement("button");
    reprendre.type = "button"; reprendre.className = "bouton petit"; reprendre.textContent = "Reprendre ce brouillon";
    const oublier = document.createElement("button");
    oublier.type = "button"; oublier.className = "bouton second petit"; oublier.textContent = "L’oublier";
    const rangee = document.createElement("div");
    rangee.className = "rangee"; rangee.append(reprendre, oublier);
    avis.append(phrase, rangee);
    reprendre.addEventListener("click", () => { remettre(JSON.parse(texte)); gardes = texte; avis.remove(); formulaire.querySelector("input:not([type=hidden]), select, textarea")?.focus(); });
    oublier.addEventListener("click", async () => { await envoyer("/brouillons/oubli", {}); avis.remove(); });
    formulaire.prepend(avis);
  }

  envoyer("/brouillons/lecture", {}).then(async (reponse) => {
    if (reponse.status !== 200) return;
    const { garde, champs: texte } = await reponse.json();
    if (texte !== depart) proposer(garde, texte);
  }).catch(() => {});
})();
