package org.claimbook.conversation;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.Panache;

import org.claimbook.text.TextLanguages;

/** The languages that users chose to be talked to in; stored statements stay as they are stored. */
@ApplicationScoped
@Transactional
public class Languages {

    /**
     * The language that the user chose, else the one of their device if there are texts in it, else English.
     *
     * @param device ISO 639-1 code
     */
    public String of(Asker asker, String device) {
        return chosen(asker).orElse(TextLanguages.of(device));
    }

    /** The language that the user chose, if they did. */
    public Optional<String> chosen(Asker asker) {
        return LanguageRow.<LanguageRow>findByIdOptional(asker.user()).map(row -> row.language);
    }

    /** @throws IllegalArgumentException if there are no texts in that language */
    public void choose(Asker asker, String language) {
        if (!TextLanguages.ALL.contains(language)) {
            throw new IllegalArgumentException("language: '" + language + "' is none of " + TextLanguages.ALL);
        }
        LanguageRow row = new LanguageRow();
        row.asker = asker.user();
        row.language = language;
        Panache.getEntityManager().merge(row);
    }
}
