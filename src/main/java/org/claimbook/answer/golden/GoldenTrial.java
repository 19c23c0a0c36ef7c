package org.claimbook.answer.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Claim;
import org.claimbook.claim.GoldenQuestion;
import org.claimbook.claim.gate.BrokenQuestion;
import org.claimbook.claim.gate.ReleaseGate;
import org.claimbook.claim.store.Claims;
import org.claimbook.language.QuestionLanguage;
import org.claimbook.matching.ClaimMatcher;
import org.claimbook.matching.Decision;
import org.claimbook.matching.reading.InvalidQuestionException;
import org.claimbook.matching.reading.Question;

/** Asks the golden questions of all claims before and after each change, so that only what the change breaks is told. */
final class GoldenTrial implements ReleaseGate.Trial {
    private final Claims claims;
    private final Supplier<TrialIndex> indexes;

    private @Nullable TrialIndex index;
    /** Questions that were not answered as they should be with what is stored; null if that is not known. */
    private @Nullable Set<Asked> before;
    /** The same with what was tried last. */
    private Set<Asked> after = Set.of();

    record Asked(String claim, GoldenQuestion question) {}

    GoldenTrial(Claims claims, Supplier<TrialIndex> indexes) {
        this.claims = claims;
        this.indexes = indexes;
    }

    @Override
    public void prepare() {
        if (!stored().isEmpty()) {
            follow(opened());
        }
    }

    @Override
    public List<BrokenQuestion> broken() {
        List<Claim> asked = claims.publishedWithGoldenQuestions();
        if (asked.isEmpty()) {
            return List.of();
        }
        TrialIndex now = opened();
        Set<Asked> known = follow(now);
        now.tryOut();
        Map<Asked, Optional<String>> wrong = wrong(asked, now.matcher());
        after = wrong.keySet();
        return broken(wrong, known);
    }

    @Override
    public List<BrokenQuestion> brokenSince() {
        List<Claim> asked = stored();
        if (asked.isEmpty()) {
            return List.of();
        }
        TrialIndex now = opened();
        now.follow();
        return broken(wrong(asked, now.matcher()), before == null ? Set.of() : before);
    }

    static List<BrokenQuestion> broken(Map<Asked, Optional<String>> wrong, Set<Asked> known) {
        List<BrokenQuestion> broken = new ArrayList<>();
        wrong.forEach((each, answer) -> {
            if (!known.contains(each)) {
                broken.add(new BrokenQuestion(
                        each.claim(), each.question().text(), each.question().matches(), answer.orElse(null)));
            }
        });
        return broken;
    }

    private TrialIndex opened() {
        if (index == null) {
            index = indexes.get();
        }
        return index;
    }

    private Set<Asked> follow(TrialIndex now) {
        TrialIndex.Followed followed = now.follow();
        if (followed == TrialIndex.Followed.WHAT_WAS_TRIED) {
            before = after;
        } else if (followed == TrialIndex.Followed.OTHERS) {
            before = null;
        }
        if (before == null) {
            before = wrong(stored(), now.matcher()).keySet();
        }
        return before;
    }

    private List<Claim> stored() {
        return TrialIndex.apart(claims::publishedWithGoldenQuestions);
    }

    static Map<Asked, Optional<String>> wrong(List<Claim> asked, ClaimMatcher matcher) {
        Map<Asked, Optional<String>> wrong = new LinkedHashMap<>();
        for (Claim claim : asked) {
            for (GoldenQuestion question : claim.golden()) {
                Optional<String> answer = answer(matcher, question);
                if (answer.filter(claim.slug()::equals).isPresent() != question.matches()) {
                    wrong.put(new Asked(claim.slug(), question), answer);
                }
            }
        }
        return wrong;
    }

    private static Optional<String> answer(ClaimMatcher matcher, GoldenQuestion question) {
        try {
            String language = QuestionLanguage.of(question.text(), Optional.empty());
            return matcher.match(Question.of(question.text()), language) instanceof Decision.Matched matched
                    ? Optional.of(matched.match().claim())
                    : Optional.empty();
        } catch (InvalidQuestionException e) {
            // nobody could ask it
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        if (index != null) {
            index.close();
        }
    }
}
