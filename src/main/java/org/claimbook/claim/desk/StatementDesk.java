package org.claimbook.claim.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Change;
import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.facts.FactProblems;
import org.claimbook.claim.write.FactFile.AssessmentFact;
import org.claimbook.claim.write.FactFile.ClaimFact;
import org.claimbook.claim.write.FactFile.StatementFact;

/** Where editors change what was said about a claim, and how it is assessed; otherwise like {@link ClaimDesk}. */
@ApplicationScoped
@Transactional
public class StatementDesk {
    private final OpenClaims claims;
    private final FormReader forms;

    StatementDesk(OpenClaims claims, FormReader forms) {
        this.claims = claims;
        this.forms = forms;
    }

    /** Appends a statement. */
    public Edited add(String claim, @Nullable Integer seen, JsonNode form, Change change) {
        claims.lock();
        StatementFact statement = forms.statement(form);
        ClaimFact before = claims.open(claim, seen);
        if (before.statements().stream().anyMatch(each -> each.slug().equals(statement.slug()))) {
            throw new DeskConflictException("The claim has a statement '" + statement.slug() + "' already");
        }
        List<StatementFact> all = new ArrayList<>(before.statements());
        all.add(statement);
        return claims.write(before.withStatements(all), change);
    }

    /** Puts another statement in the place of one. */
    public Edited revise(String claim, @Nullable Integer seen, String slug, ObjectNode form, Change change) {
        ClaimFact before = claims.open(claim, seen);
        StatementFact old = statement(before, slug);
        if (!form.has("slug")) {
            form.put("slug", slug);
        }
        StatementFact now = forms.statement(form);
        if (!now.slug().equals(slug)) {
            throw new InvalidFormException(
                    "slug", FactProblems.quoted(now.slug()) + " is not '" + slug + "': a slug never changes");
        }
        List<StatementFact> all = new ArrayList<>(before.statements());
        all.set(all.indexOf(old), now);
        return claims.write(before.withStatements(all), change);
    }

    /** Takes a statement out; the history keeps it. */
    public Edited remove(String claim, @Nullable Integer seen, String slug, Change change) {
        ClaimFact before = claims.open(claim, seen);
        List<StatementFact> left = new ArrayList<>(before.statements());
        left.remove(statement(before, slug));
        return claims.write(before.withStatements(left), change);
    }

    /** Appends an assessment, which is current from now on. */
    public Edited assess(String claim, @Nullable Integer seen, JsonNode form, Change change) {
        claims.lock();
        AssessmentFact now = forms.assessment(form);
        ClaimFact before = claims.open(claim, seen);
        return claims.write(assessed(before, now, "asOf"), change);
    }

    /** @param field where the day of the assessment was sent */
    static ClaimFact assessed(ClaimFact before, AssessmentFact now, String field) {
        List<AssessmentFact> all = new ArrayList<>(before.assessments());
        LocalDate last = all.isEmpty() ? null : all.getLast().asOf();
        LocalDate day = now.asOf();
        if (day != null && last != null && day.isBefore(last)) {
            throw new InvalidFormException(
                    field, "'" + day + "' is before " + last + ", the day of the last assessment");
        }
        all.add(now);
        return before.withAssessments(all);
    }

    private static StatementFact statement(ClaimFact claim, String slug) {
        return claim.statements().stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NoSuchEntryException("statement", slug));
    }
}
