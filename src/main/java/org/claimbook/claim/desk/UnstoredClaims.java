package org.claimbook.claim.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jakarta.enterprise.context.ApplicationScoped;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Named;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Topic;
import org.claimbook.claim.write.FactFile;
import org.claimbook.claim.write.FactFile.AssessmentFact;
import org.claimbook.claim.write.FactFile.ClaimFact;
import org.claimbook.claim.write.FactFile.StatementFact;

/** Claims as they would be if what was sent was stored. */
@ApplicationScoped
class UnstoredClaims {
    private final NameDesk names;

    UnstoredClaims(NameDesk names) {
        this.names = names;
    }

    /** The only claim of a file that was checked; change number and revision are left out. */
    Claim of(FactFile file) {
        ClaimFact fact = file.claims().getFirst();
        Known<Topic> topics = new Known<>(Topic.class, file.topics());
        Known<Speaker> speakers = new Known<>(Speaker.class, file.speakers());
        Known<Source> sources = new Known<>(Source.class, file.sources());
        List<Assessment> assessments = new ArrayList<>();
        for (AssessmentFact each : fact.assessments()) {
            assessments.add(new Assessment(
                    assessments.size() + 1,
                    each.verdict(),
                    each.summary(),
                    each.assessor(),
                    each.asOf(),
                    sources.all(each.sources()),
                    each.unattributed()));
        }
        return new Claim(
                fact.slug(),
                topics.of(fact.topic()),
                fact.text(),
                fact.language(),
                fact.status(),
                0,
                speakers.all(fact.entities()),
                fact.phrasings(),
                fact.translations(),
                fact.statements().stream()
                        .map(each -> statement(each, speakers, sources))
                        .toList(),
                assessments,
                fact.golden(),
                0,
                fact.mergedInto());
    }

    private static Statement statement(StatementFact fact, Known<Speaker> speakers, Known<Source> sources) {
        return new Statement(
                fact.slug(),
                speakers.of(fact.speaker()),
                fact.stance(),
                fact.text(),
                fact.quote(),
                fact.saidOn(),
                fact.place(),
                fact.via(),
                sources.all(fact.sources()),
                fact.unsourced());
    }

    /** Names by slug: those that come with the claim, else those of the store. */
    private final class Known<T extends Named> {
        private final Class<T> kind;
        private final Map<String, T> bySlug = new HashMap<>();

        Known(Class<T> kind, Collection<T> sent) {
            this.kind = kind;
            sent.forEach(each -> bySlug.put(each.slug(), each));
        }

        T of(String slug) {
            return Objects.requireNonNull(
                    bySlug.computeIfAbsent(
                            slug, unknown -> names.find(kind, unknown).orElse(null)),
                    slug);
        }

        List<T> all(List<String> slugs) {
            return slugs.stream().map(this::of).toList();
        }
    }
}
