package org.claimbook.conversation;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The languages that users chose to be talked to in; stored statements stay as they are stored. */
@ApplicationScoped
@Transactional
public class Languages {
    /** ISO 639-1 codes of the languages that there is a complete set of texts in. */
    public static final List<String> KNOWN = List.of("en", "de");

    private final EntityManager rows;

    Languages(EntityManager rows) {
        this.rows = rows;
    }

    /**
     * The language that the user chose, else the one of their device if there are texts in it, else English.
     *
     * @param device ISO 639-1 code
     */
    public String of(Asker asker, String device) {
        return chosen(asker).orElse(KNOWN.contains(device) ? device : KNOWN.getFirst());
    }

    /** The language that the user chose, if they did. */
    public Optional<String> chosen(Asker asker) {
        return Optional.ofNullable(rows.find(LanguageRow.class, asker.user())).map(row -> row.language);
    }

    /** @throws IllegalArgumentException if there are no texts in that language */
    public void choose(Asker asker, String language) {
        if (!KNOWN.contains(language)) {
            throw new IllegalArgumentException("language: '" + language + "' is none of " + KNOWN);
        }
        LanguageRow row = new LanguageRow();
        row.asker = asker.user();
        row.language = language;
        rows.merge(row);
    }
}
