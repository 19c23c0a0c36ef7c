package org.claimbook.telegram;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Answer;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Source;
import org.claimbook.claim.Statement;

/** Puts an answer into messages: assessment, claim, the statements that matter most, the rest folded away, sources. */
@Singleton
class AnswerMessages {
    /** Statements that are shown without a tap. */
    private static final int IN_FRONT = 3;

    private final TelegramTexts texts;

    AnswerMessages(TelegramTexts texts) {
        this.texts = texts;
    }

    List<Reply> of(Answer answer) {
        String language = answer.question().language();
        return switch (answer) {
            case Answer.Answered answered -> texts.render("answered", language, parts(answered));
            case Answer.Ambiguous ambiguous -> texts.render("ambiguous", language, "answer", ambiguous);
            case Answer.Unknown unknown -> texts.render("unknown", language, "answer", unknown);
        };
    }

    private static Map<String, @Nullable Object> parts(Answer.Answered answer) {
        List<Statement> statements = answer.statements();
        int front = Math.min(IN_FRONT, statements.size());
        Map<String, @Nullable Object> parts = new HashMap<>();
        parts.put("answer", answer);
        parts.put("assessment", answer.assessment().orElse(null));
        parts.put("front", statements.subList(0, front));
        parts.put("rest", statements.subList(front, statements.size()));
        parts.put("sources", sources(answer));
        return parts;
    }

    /** Each source once: those of the assessment, then those of the statements in their order. */
    private static List<Source> sources(Answer.Answered answer) {
        Map<String, Source> bySlug = new LinkedHashMap<>();
        Stream.concat(
                        answer.assessment().map(Assessment::sources).stream(),
                        answer.statements().stream().map(Statement::sources))
                .flatMap(List::stream)
                .forEach(source -> bySlug.putIfAbsent(source.slug(), source));
        return List.copyOf(bySlug.values());
    }
}
