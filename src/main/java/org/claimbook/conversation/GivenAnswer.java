package org.claimbook.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An answer that somebody got.
 *
 * @param id number by which taps name it
 * @param asker who asked, and where
 * @param question the text as asked
 * @param language ISO 639-1 code of the language it was answered in
 * @param claim slug of the claim that was shown, empty if none was
 * @param options slugs of the claims that were offered beside it or instead
 * @param givenAt when
 */
public record GivenAnswer(
        long id,
        Asker asker,
        String question,
        String language,
        Optional<String> claim,
        List<String> options,
        Instant givenAt) {
    public GivenAnswer {
        options = List.copyOf(options);
    }
}
