package org.claimbook.matching.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.NameVariants;
import org.claimbook.matching.language.Token;

/**
 * Tells who does what a text says, from the order of names, the passive voice and "by". It answers only where the form
 * of the text leaves little doubt.
 */
final class RoleReader {
    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "am", "get", "got", "gets");
    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "on", "in", "at", "to", "from", "with", "against", "near", "about", "over", "for", "into", "than",
            "between", "and", "or", "after", "before", "during", "behind", "under", "as");
    private static final Set<String> AUXILIARIES = Set.of(
            "do", "does", "did", "has", "have", "had", "will", "would", "can", "could", "may", "might", "should");
    private static final Set<String> DO = Set.of("do", "does", "did");
    private static final Set<String> TITLES =
            Set.of("chief", "head", "boss", "leader", "president", "minister", "envoy");
    private static final int PREPOSITION_REACH = 3;
    private static final int BY_REACH = 4;

    private final Lexicon lexicon;
    private final NameVariants givenNames = NameVariants.english();
    private final List<Token> tokens;
    private final List<Mention> mentions;

    RoleReader(Lexicon lexicon, List<Token> tokens, List<Mention> mentions) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.mentions = mentions;
    }

    Optional<Mention> doer() {
        if (!tokens.isEmpty() && DO.contains(tokens.getFirst().norm())) {
            // such a question is in the active voice, whatever the clauses are in that follow
            return active(mentionBehindAuxiliary());
        }
        Optional<Mention> behindBy =
                mentions.stream().filter(this::standsBehindBy).findFirst();
        if (behindBy.isPresent()) {
            return behindBy;
        }
        if (isPassive(0)) {
            return Optional.empty();
        }
        return active(mentionBehindAuxiliary().or(() -> mentions.stream().findFirst()));
    }

    private Optional<Mention> active(Optional<Mention> named) {
        return named.map(this::headOfApposition)
                .filter(first -> !possessive(first) && !behindPreposition(first) && !behindVerb(first))
                .filter(this::verbFollows);
    }

    /** "Whom did the envoy consult?" turns the order round: whoever stands behind the auxiliary does it. */
    private Optional<Mention> mentionBehindAuxiliary() {
        for (int i = 0; i < tokens.size(); i++) {
            if (AUXILIARIES.contains(tokens.get(i).norm())) {
                int behind = i + 1;
                return mentions.stream()
                        .filter(mention -> mention.from() >= behind && mention.from() <= behind + 1)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private boolean standsBehindBy(Mention mention) {
        for (int i = mention.from() - 1; i >= Math.max(0, mention.from() - BY_REACH); i--) {
            String word = tokens.get(i).norm();
            if (word.equals("by")) {
                return !possessive(mention) || mention.to() == tokens.size();
            }
            // "sued by Bill Gates": that one can bill says nothing here
            boolean verb = lexicon.canBeVerb(word) && !givenNames.isGivenName(word);
            if (PREPOSITIONS.contains(word) || verb) {
                return false;
            }
        }
        return false;
    }

    private boolean isPassive(int start) {
        for (int i = start; i < tokens.size(); i++) {
            // headlines leave out the "was" of "acquitted by a court"
            if (i > start
                    && tokens.get(i).norm().equals("by")
                    && lexicon.canBeParticiple(tokens.get(i - 1).norm())) {
                return true;
            }
            if (BE.contains(tokens.get(i).norm())) {
                int from = i + 1;
                for (int j = from; j < tokens.size(); j++) {
                    if (lexicon.canBeParticiple(tokens.get(j).norm()) && named(j).isEmpty()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** In "VW chief Winterkorn" the last name does it. */
    private Mention headOfApposition(Mention first) {
        return mentions.stream()
                .filter(next -> next.from() > first.to() && next.from() - first.to() <= 2)
                .filter(next -> onlyNouns(first.to(), next.from()))
                .findFirst()
                .orElse(first);
    }

    private boolean onlyNouns(int from, int to) {
        return tokens.subList(from, to).stream()
                .allMatch(token -> lexicon.isOnlyNoun(token.norm()) || TITLES.contains(token.norm()));
    }

    private boolean verbFollows(Mention mention) {
        return mention.to() < tokens.size()
                && !lexicon.isOnlyNoun(tokens.get(mention.to()).norm())
                && (lexicon.isOnlyVerb(tokens.get(mention.to()).norm())
                        || tokens.stream().anyMatch(token -> lexicon.isFiniteVerb(token.norm())))
                && tokens.subList(mention.to(), tokens.size()).stream()
                        .anyMatch(token -> lexicon.canBeVerb(token.norm()));
    }

    private Optional<Mention> named(int at) {
        return mentions.stream().filter(m -> m.from() <= at && at < m.to()).findFirst();
    }

    private boolean possessive(Mention mention) {
        return tokens.get(mention.to() - 1).possessive();
    }

    /** In "We send Brussels millions" the name stands where the receiver does. */
    private boolean behindVerb(Mention mention) {
        int before = mention.from() - 1;
        while (before >= 0 && tokens.get(before).isArticle()) {
            before--;
        }
        if (before < 0) {
            return false;
        }
        String word = tokens.get(before).norm();
        return lexicon.canBeVerb(word) && !lexicon.isStopword(word);
    }

    private boolean behindPreposition(Mention mention) {
        for (int i = mention.from() - 1; i >= Math.max(0, mention.from() - PREPOSITION_REACH); i--) {
            String word = tokens.get(i).norm();
            if (PREPOSITIONS.contains(word)) {
                return true;
            }
            if (AUXILIARIES.contains(word)) {
                return false;
            }
        }
        return false;
    }
}
