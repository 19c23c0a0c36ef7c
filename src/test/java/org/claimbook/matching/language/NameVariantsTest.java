package org.claimbook.matching.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class NameVariantsTest {
    private final NameVariants variants = NameVariants.english();

    @Test
    void knowsPeopleByTheirCountry() {
        assertThat(variants.of(List.of("dutch"))).contains(List.of("netherlands"));
        assertThat(variants.of(List.of("u", "s"))).contains(List.of("united", "states"));
        assertThat(variants.of(List.of("atlantis"))).isEmpty();
    }

    @Test
    void knowsShortFormsOfGivenNames() {
        assertThat(variants.sameGivenName("bill", "william")).isTrue();
        assertThat(variants.sameGivenName("bill", "robert")).isFalse();
    }

    @Test
    void placesIncludeTheirPeople() {
        assertThat(Places.english().include(List.of("nigerian"))).isTrue();
        assertThat(Places.english().include(List.of("ohio"))).isTrue();
        assertThat(Places.english().include(List.of("dutch"))).isTrue();
        assertThat(Places.english().include(List.of("zuckerberg"))).isFalse();
    }
}
