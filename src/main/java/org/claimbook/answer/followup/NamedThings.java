package org.claimbook.answer.followup;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answerer;
import org.claimbook.answer.Asked;
import org.claimbook.answer.Context;
import org.claimbook.answer.Suggestion;
import org.claimbook.answer.index.AnsweringSnapshot;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Statement;
import org.claimbook.claim.store.Claims;
import org.claimbook.language.QuestionLanguage;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Mention;
import org.claimbook.matching.reading.Question;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/** Finds the claims about a name, and those that have a page as a source. */
@Singleton
record NamedThings(IndexKeeper index, Claims claims, Answerer answerer) {
    /** What may stand beside a name: "and the CIA?". */
    private static final Set<String> BESIDE = Set.of("the", "and", "but", "or", "so", "ok");

    /** The claims about what is named, if a text is a name that the store knows and nothing else. */
    Optional<Turn> name(Question text, Question message, Context context) {
        AnsweringSnapshot knowledge = index.knowledge();
        Reading reading = knowledge.matcher().match(text).reading();
        return onlyName(reading)
                .map(mention -> {
                    List<Claim> about = claims.aboutOrBy(mention.key(), Talk.MOST_OFFERED);
                    String name = called(mention.key(), about, language(message, context))
                            .orElse(knowledge.book().nameOf(mention.key()));
                    return new Turn.Named(Turn.Named.Kind.NAME, name, offered(message, about, context));
                })
                .filter(found -> !found.claims().suggestions().isEmpty())
                .map(Turn.class::cast);
    }

    /** What is named is called in that language where claims about it are shown. */
    private static Optional<String> called(String key, List<Claim> about, String language) {
        return about.stream()
                .map(claim -> claim.in(language))
                .flatMap(claim -> Stream.concat(
                        claim.entities().stream(), claim.statements().stream().map(Statement::speaker)))
                .filter(speaker -> speaker.slug().equals(key))
                .map(Speaker::name)
                .findFirst();
    }

    private static String language(Question message, Context context) {
        String written = QuestionLanguage.of(message.plain(), message.language());
        return written.equals(QuestionLanguage.ENGLISH) ? context.reader().orElse(written) : written;
    }

    private static Optional<Mention> onlyName(Reading reading) {
        return reading.mentions().stream()
                .filter(mention -> reading.mentions().size() == 1
                        && mention.known()
                        && reading.words().stream()
                                .allMatch(word -> word.kind() == Word.Kind.NAME
                                        || BESIDE.contains(word.token().norm())))
                .findFirst();
    }

    /** The claims that have the page as a source, under whichever of its addresses. */
    Turn page(URI address, Question message, Context context) {
        return new Turn.Named(
                Turn.Named.Kind.PAGE,
                address.toString(),
                offered(message, claims.withSource(PageAddress.of(address), Talk.MOST_OFFERED), context));
    }

    List<Answer.Answered> newest(int number, Context context) {
        return claims.newestAssessed(number).stream()
                .flatMap(claim -> answerer.asStored(claim, context).stream())
                .toList();
    }

    private Answer offered(Question message, List<Claim> found, Context context) {
        String language = language(message, context);
        Asked asked = new Asked(message.text(), language, Intent.CHECK);
        List<Suggestion> offers = found.stream()
                .map(claim -> answerer.suggestion(claim, language))
                .toList();
        return offers.isEmpty() ? new Answer.Unknown(asked, List.of()) : new Answer.Ambiguous(asked, offers);
    }
}
