package org.claimbook.claim.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.claimbook.claim.Phrasing;
import org.claimbook.claim.Slug;
import org.claimbook.claim.write.FactFile.ClaimFact;
import org.claimbook.claim.write.FactFile.StatementFact;

/** Puts two claims together that say the same. */
final class Merged {
    private Merged() {}

    /** {@code target} with all wordings of {@code duplicate}, and with what was said about it and not about the target. */
    static ClaimFact of(ClaimFact target, ClaimFact duplicate) {
        Set<Phrasing> phrasings = new LinkedHashSet<>(target.phrasings());
        phrasings.addAll(duplicate.phrasings());
        phrasings.add(new Phrasing(duplicate.language(), duplicate.text()));
        return target.withPhrasings(List.copyOf(phrasings)).withStatements(statements(target, duplicate));
    }

    private static List<StatementFact> statements(ClaimFact target, ClaimFact duplicate) {
        List<StatementFact> all = new ArrayList<>(target.statements());
        Set<String> slugs = all.stream().map(StatementFact::slug).collect(Collectors.toCollection(HashSet::new));
        duplicate.statements().stream()
                .filter(statement -> all.stream().noneMatch(known -> sameWords(known, statement)))
                .map(statement -> statement.withSlug(free(statement.slug(), slugs)))
                .toList()
                .forEach(all::add);
        return all;
    }

    private static boolean sameWords(StatementFact one, StatementFact other) {
        return one.speaker().equals(other.speaker()) && one.text().equals(other.text());
    }

    private static String free(String slug, Set<String> taken) {
        String free = slug;
        for (int i = 2; !taken.add(free); i++) {
            String end = "-" + i;
            String begin = slug.substring(0, Math.min(slug.length(), Slug.MAX_LENGTH - end.length()));
            free = begin.replaceFirst("-+$", "") + end;
        }
        return free;
    }
}
