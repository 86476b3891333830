"use strict";
/* Les clés d’accès : ajouter la sienne depuis « Mon compte », entrer avec elle depuis la porte. */
(() => {
  const octets = (texte) => Uint8Array.from(atob(texte.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const texte = (tampon) => btoa(String.fromCharCode(...new Uint8Array(tampon))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  const envoyer = async (adresse, corps) => {
    const reponse = await fetch(adresse, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": document.querySelector("meta[name=jeton]").content },
      body: corps === undefined ? "{}" : JSON.stringify(corps),
    });
    const contenu = await reponse.json().catch(() => ({}));
    if (!reponse.ok) throw new Error(contenu.message || "La maison n’a pas répondu. Rechargez la page, puis recommencez.");
    return contenu;
  };

  const preuve = (cle, reponse) => ({
    id: cle.id, rawId: texte(cle.rawId), type: cle.type, response: reponse,
    clientExtensionResults: cle.getClientExtensionResults(), authenticatorAttachment: cle.authenticatorAttachment,
  });

  const phrase = (erreur) => {
    if (erreur.name === "NotAllowedError") return "La demande a été annulée, ou l’appareil n’a pas de clé pour Maillage.";
    if (erreur.name === "InvalidStateError") return "Cet appareil a déjà une clé pour votre compte.";
    if (erreur.name === "SecurityError") return "Les clés d’accès demandent une adresse par nom, en https (ou localhost).";
    return erreur.message;
  };

  const suivre = (formulaire, acte) => formulaire.addEventListener("submit", async (evenement) => {
    evenement.preventDefault();
    const alerte = formulaire.querySelector("[role=alert]");
    const bouton = formulaire.querySelector("button");
    alerte.hidden = true;
    bouton.disabled = true;
    try {
      window.location.assign((await acte(formulaire)).suite);
    } catch (erreur) {
      alerte.textContent = phrase(erreur);
      alerte.hidden = false;
      bouton.disabled = false;
    }
  });

  const ajouter = async (formulaire) => {
    const options = await envoyer(formulaire.dataset.options);
    options.challenge = octets(options.challenge);
    options.user.id = octets(options.user.id);
    options.excludeCredentials = (options.excludeCredentials || []).map((c) => ({ ...c, id: octets(c.id) }));
    const cle = await navigator.credentials.create({ publicKey: options });
    return envoyer(formulaire.action, {
      label: formulaire.elements.nom.value,
      credential: preuve(cle, {
        attestationObject: texte(cle.response.attestationObject),
        clientDataJSON: texte(cle.response.clientDataJSON),
        transports: cle.response.getTransports ? cle.response.getTransports() : [],
      }),
    });
  };

  const entrer = async (formulaire) => {
    const options = await envoyer(formulaire.dataset.options);
    options.challenge = octets(options.challenge);
    options.allowCredentials = (options.allowCredentials || []).map((c) => ({ ...c, id: octets(c.id) }));
    const cle = await navigator.credentials.get({ publicKey: options });
    const suite = encodeURIComponent(formulaire.elements.suite.value);
    return envoyer(formulaire.action + "?suite=" + suite, preuve(cle, {
      authenticatorData: texte(cle.response.authenticatorData),
      clientDataJSON: texte(cle.response.clientDataJSON),
      signature: texte(cle.response.signature),
      userHandle: cle.response.userHandle ? texte(cle.response.userHandle) : undefined,
    }));
  };

  const nouvelle = document.getElementById("nouvelle-cle");
  const porte = document.getElementById("entrer-par-cle");
  if (!window.PublicKeyCredential) { if (nouvelle) nouvelle.hidden = true; return; }
  if (nouvelle) suivre(nouvelle, ajouter);
  if (porte) { porte.hidden = false; suivre(porte, entrer); }
})();
