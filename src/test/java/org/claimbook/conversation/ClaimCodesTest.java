package org.claimbook.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimCodesTest {
    @Inject
    ClaimCodes codes;

    @Test
    void aShortSlugIsItsOwnCode() {
        assertThat(ClaimCodes.of("russia-accused-ukraine")).isEqualTo("russia-accused-ukraine");
        assertThat(codes.slug("russia-accused-ukraine")).contains("russia-accused-ukraine");
    }

    @Test
    void aLongSlugIsFoundAgainByItsCode() {
        String slug = "trump-said-attack-may-not-have-happened";
        String code = ClaimCodes.of(slug);

        assertThat(slug.length()).isGreaterThan(ClaimCodes.MAX_LENGTH);
        assertThat(code).hasSize(ClaimCodes.MAX_LENGTH).matches("[A-Za-z0-9_-]+");
        assertThat(codes.slug(code)).contains(slug);
    }

    @Test
    void theLongestSlugsThatDifferAtTheirEndsHaveDifferentCodes() {
        String head = "a".repeat(119);

        assertThat(ClaimCodes.of(head + "b")).isNotEqualTo(ClaimCodes.of(head + "c"));
        assertThat(ClaimCodes.of(head + "b")).hasSize(ClaimCodes.MAX_LENGTH);
    }

    @Test
    void whatStandsForNoClaimIsNone() {
        for (String code : List.of("no-such-claim", "", "_", "%_abcdefghijk", "x".repeat(24) + "_abcdefghijk")) {
            assertThat(codes.slug(code)).as(code).isEmpty();
        }
    }
}
