package org.claimbook.answer.golden;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.claimbook.claim.Claim;
import org.claimbook.claim.gate.BrokenQuestion;
import org.claimbook.claim.gate.ReleaseGates;
import org.claimbook.claim.store.Claims;
import org.claimbook.matching.ClaimMatcher;

/** Asks questions of what nobody has stored, without keeping anybody from writing. */
@ApplicationScoped
public class Trials {
    private final TrialIndexes indexes;
    private final Claims claims;
    private final ReleaseGates gates;

    Trials(TrialIndexes indexes, Claims claims, ReleaseGates gates) {
        this.indexes = indexes;
        this.claims = claims;
        this.gates = gates;
    }

    /**
     * What is found out where the claim, new or in the place of the stored one, is published.
     *
     * @param asking gets a matcher that knows the claim and all that is stored, and the golden questions of all claims that
     *     would not be answered as they should be any longer
     */
    public <T> T ask(Claim claim, BiFunction<ClaimMatcher, List<BrokenQuestion>, T> asking) {
        try (TrialIndex index = indexes.begin()) {
            index.follow();
            List<Claim> stored = gates.areOff() ? List.of() : TrialIndex.apart(claims::publishedWithGoldenQuestions);
            Set<GoldenTrial.Asked> known =
                    GoldenTrial.wrong(stored, index.matcher()).keySet();
            index.tryOut(claim);
            List<Claim> asked = Stream.concat(
                            stored.stream().filter(each -> !each.slug().equals(claim.slug())),
                            Stream.of(claim).filter(each -> !gates.areOff()))
                    .toList();
            return asking.apply(index.matcher(), GoldenTrial.broken(GoldenTrial.wrong(asked, index.matcher()), known));
        }
    }
}
