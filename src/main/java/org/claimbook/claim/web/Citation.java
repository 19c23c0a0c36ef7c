package org.claimbook.claim.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;

/**
 * A revision of a claim as others cite it.
 *
 * @param claim in that revision
 * @param permalink of that revision
 */
@TemplateData
record Citation(Claim claim, String permalink) {
    @CheckedTemplate(basePath = "claim")
    static class Templates {
        private Templates() {}

        static native TemplateInstance cite(Citation cited, Locale locale);

        static native TemplateInstance bibtex(Citation cited);

        static native TemplateInstance wikipedia(Citation cited);
    }

    public @Nullable Assessment assessment() {
        return claim.currentAssessment().orElse(null);
    }

    public String author() {
        Assessment assessment = assessment();
        return assessment == null || assessment.assessor().isEmpty() ? "Claimbook" : assessment.assessor();
    }

    public @Nullable LocalDate day() {
        Assessment assessment = assessment();
        return assessment == null ? null : assessment.asOf();
    }

    /** The claim in one line, without what would end a field. */
    public String title() {
        return claim.text().replaceAll("[{}|\\\\\\s]+", " ").strip();
    }

    public String text(Locale locale) {
        return Templates.cite(this, locale).setLocale(locale).render().strip();
    }

    public String bibtex() {
        return Templates.bibtex(this).render().strip();
    }

    public String wikipedia() {
        return Templates.wikipedia(this).render().strip();
    }

    public String year() {
        LocalDate day = day();
        return day == null ? "n.d." : Objects.toString(day.getYear());
    }
}
