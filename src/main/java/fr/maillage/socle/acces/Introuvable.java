package fr.maillage.socle.acces;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Ce qui n’existe pas, ou que l’agent ne doit pas savoir exister : la réponse est la même, et la tentative est notée. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class Introuvable extends RuntimeException {
    /** @param quoi ce qui était demandé, pour le journal seulement : jamais montré à l’agent */
    public Introuvable(String quoi) {
        super(quoi, null, false, false);
    }
}
