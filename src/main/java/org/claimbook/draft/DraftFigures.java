package org.claimbook.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.claimbook.draft.Expectations.Expected;
import org.claimbook.draft.text.Article;
import org.claimbook.draft.text.Span;

/**
 * How proposals compare with what a person found.
 *
 * @param inArticle statements that the person found
 * @param found those of them that were proposed, with the right speaker
 * @param exact those of them whose chain of attribution and day are right too
 * @param proposed all proposals
 * @param wrong proposals of what nobody said, or of what somebody else said
 * @param facts stored statements that were taken from the article
 * @param factsFound those of them that a proposal stands for
 * @param missed what was not found, for people to read
 * @param mistaken the wrong proposals, for people to read
 */
public record DraftFigures(
        int inArticle,
        int found,
        int exact,
        int proposed,
        int wrong,
        int facts,
        int factsFound,
        List<String> missed,
        List<String> mistaken) {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "his", "her", "their", "one", "some");

    /** @throws IllegalArgumentException where words that were marked are not in the article */
    public static DraftFigures of(Article article, List<ProposedStatement> proposals, Expectations expectations) {
        List<Expected> found = new ArrayList<>();
        List<Expected> exact = new ArrayList<>();
        Set<ProposedStatement> right = new HashSet<>();
        for (Expected expected : expectations.statements()) {
            if (!article.text().contains(expected.text())) {
                throw new IllegalArgumentException("text: is not in the article: \"" + expected.text() + "\"");
            }
            List<ProposedStatement> matching = proposals.stream()
                    .filter(proposal -> matches(expected, proposal, article))
                    .toList();
            right.addAll(matching);
            if (!matching.isEmpty()) {
                found.add(expected);
            }
            if (matching.stream().anyMatch(proposal -> isExact(expected, proposal))) {
                exact.add(expected);
            }
        }
        List<String> all = Stream.concat(facts(expectations.statements()).stream(), expectations.facts().stream())
                .distinct()
                .toList();
        return new DraftFigures(
                expectations.statements().size(),
                found.size(),
                exact.size(),
                proposals.size(),
                (int) proposals.stream().filter(each -> !right.contains(each)).count(),
                all.size(),
                facts(found).size(),
                expectations.statements().stream()
                        .filter(each -> !found.contains(each))
                        .map(each -> each.speaker() + ": " + each.text())
                        .toList(),
                proposals.stream()
                        .filter(each -> !right.contains(each))
                        .map(each -> each.speaker().orElse("?") + ": " + each.text())
                        .toList());
    }

    private static Set<String> facts(List<Expected> statements) {
        return statements.stream().flatMap(each -> each.facts().stream()).collect(Collectors.toSet());
    }

    private static boolean matches(Expected expected, ProposedStatement proposal, Article article) {
        int begin = article.text().indexOf(expected.text());
        Span span = new Span(begin, begin + expected.text().length());
        int common = Math.min(span.end(), proposal.span().end())
                - Math.max(span.begin(), proposal.span().begin());
        boolean sameText = 2 * common >= Math.min(span.length(), proposal.span().length());
        return sameText && sameName(expected.speaker(), proposal.speaker().orElse(""));
    }

    /** The name alone will do for a name with a role, and a role may be told too; half a role will not: "master Roe". */
    private static boolean sameName(String expected, String proposed) {
        String before = expected.endsWith(" " + proposed)
                ? expected.substring(0, expected.length() - proposed.length() - 1)
                : "";
        boolean cut = !proposed.isEmpty()
                && Character.isLowerCase(proposed.codePointAt(0))
                && !before.isEmpty()
                && !ARTICLES.contains(before.toLowerCase(Locale.ROOT));
        if (cut) {
            return false;
        }
        String one = " " + SpeakerBook.key(expected) + " ";
        String other = " " + SpeakerBook.key(proposed) + " ";
        return expected.isEmpty() == proposed.isEmpty() && (one.contains(other) || other.contains(one));
    }

    private static boolean isExact(Expected expected, ProposedStatement proposal) {
        boolean sameChain = expected.via().size() == proposal.via().size();
        for (int i = 0; sameChain && i < expected.via().size(); i++) {
            sameChain = sameName(expected.via().get(i), proposal.via().get(i));
        }
        return sameChain && expected.said().equals(proposal.saidOn());
    }

    /** The figures in words, and what was missed or mistaken. */
    public String text() {
        StringBuilder text = new StringBuilder(
                "In the article %d, found %d (with the right chain and day %d), proposed %d, wrong %d%n"
                        .formatted(inArticle, found, exact, proposed, wrong));
        if (facts > 0) {
            text.append("Stored statements %d, of which a proposal stands for %d%n".formatted(facts, factsFound));
        }
        missed.forEach(each -> text.append("missed  ").append(each).append(System.lineSeparator()));
        mistaken.forEach(each -> text.append("wrong   ").append(each).append(System.lineSeparator()));
        return text.toString();
    }
}
