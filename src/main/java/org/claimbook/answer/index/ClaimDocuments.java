package org.claimbook.answer.index;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Translation;
import org.claimbook.matching.reading.KnownName;
import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.Wording;

/** What matching has to know of the store. */
public final class ClaimDocuments {
    private static final String ENGLISH = "en";

    private ClaimDocuments() {}

    /** The claim as the index holds it. */
    public static ClaimDocument of(Claim claim) {
        return new ClaimDocument(
                claim.slug(),
                claim.text(),
                claim.phrasings().stream()
                        .filter(phrasing -> phrasing.language().equals(ENGLISH))
                        .map(Phrasing::text)
                        .toList(),
                claim.statements().stream().map(Statement::text).toList(),
                names(claim),
                years(claim),
                wordings(claim));
    }

    /** A claim that is stated in another language, or translated into it, is worded in it. */
    private static List<Wording> wordings(Claim claim) {
        Stream<Phrasing> texts = claim.currentTranslations().stream()
                .filter(translation -> translation.part().equals(Translation.TEXT))
                .map(translation -> new Phrasing(translation.language(), translation.text()));
        return Stream.of(Stream.of(new Phrasing(claim.language(), claim.text())), texts, claim.phrasings().stream())
                .flatMap(phrasings -> phrasings)
                .distinct()
                .filter(phrasing -> !phrasing.language().equals(ENGLISH))
                .map(phrasing -> new Wording(phrasing.language(), phrasing.text()))
                .toList();
    }

    /** The name with its aliases, under the speaker's slug. */
    public static KnownName nameOf(Speaker speaker) {
        List<String> names = Stream.concat(Stream.of(speaker.name()), speaker.aliases().stream())
                .toList();
        return new KnownName(speaker.slug(), names, speaker.speaksFor());
    }

    private static Set<String> names(Claim claim) {
        Set<String> names = new HashSet<>();
        claim.entities().forEach(entity -> names.add(entity.slug()));
        claim.statements().forEach(statement -> names.add(statement.speaker().slug()));
        return names;
    }

    private static Set<Integer> years(Claim claim) {
        Stream<LocalDate> said = claim.statements().stream().map(Statement::saidOn);
        Stream<LocalDate> assessed = claim.assessments().stream().map(Assessment::asOf);
        Stream<LocalDate> published = claim.statements().stream()
                .flatMap(statement -> statement.sources().stream())
                .map(Source::publishedOn);
        return Stream.of(said, assessed, published)
                .flatMap(dates -> dates)
                .filter(Objects::nonNull)
                .map(LocalDate::getYear)
                .collect(Collectors.toSet());
    }
}
