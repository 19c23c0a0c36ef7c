package org.claimbook.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Chooses the questions whose right claims are left out of the store, so that nothing in it answers them. */
final class LeftOut {
    private LeftOut() {}

    /** Ids of the claims to leave out for {@code share} of the questions that have any; the same for the same seed. */
    static Set<String> claims(List<AskedQuestion> questions, double share, long seed) {
        List<AskedQuestion> drawn = new ArrayList<>(
                questions.stream().filter(q -> !q.gold().isEmpty()).toList());
        drawn.sort(Comparator.comparing(AskedQuestion::id));
        Collections.shuffle(drawn, new Random(seed));
        Set<String> claims = new HashSet<>();
        drawn.subList(0, (int) Math.round(share * drawn.size())).forEach(question -> claims.addAll(question.gold()));
        return claims;
    }
}
