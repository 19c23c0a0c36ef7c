package org.claimbook.claim.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.claimbook.claim.Named;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Topic;

/** What claims refer to, and how to find the claims that do. */
public enum NameKind {
    TOPIC(Topic.class, "c.topic.slug = :slug"),
    SPEAKER(
            Speaker.class,
            "c.id in (select d.id from ClaimRow d join d.entities e where e.slug = :slug)"
                    + " or c.id in (select s.claim.id from StatementRow s where s.speaker.slug = :slug)"),
    SOURCE(
            Source.class,
            "c.id in (select s.claim.id from StatementRow s join s.sources o where o.slug = :slug)"
                    + " or c.id in (select a.claim.id from AssessmentRow a join a.sources o where o.slug = :slug)");

    private final Class<? extends Named> type;
    private final String users;

    NameKind(Class<? extends Named> type, String users) {
        this.type = type;
        this.users = users;
    }

    /** The kind with that word in addresses: {@code topics}, {@code speakers} or {@code sources}. */
    public static Optional<NameKind> of(String plural) {
        return Arrays.stream(values())
                .filter(kind -> kind.plural().equals(plural))
                .findFirst();
    }

    /** The kind of those of that class. */
    public static NameKind of(Class<? extends Named> type) {
        return Arrays.stream(values())
                .filter(kind -> kind.type == type)
                .findFirst()
                .orElseThrow();
    }

    public Class<? extends Named> type() {
        return type;
    }

    public String plural() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }

    /** The condition of a query that claim c refers to the one with the slug :slug. */
    String users() {
        return users;
    }
}
