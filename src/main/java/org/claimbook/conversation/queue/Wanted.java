package org.claimbook.conversation.queue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much a question is wanted. Who submitted it had asked before, and may have asked when that was not counted yet: of
 * both numbers the higher one counts, in each channel and each language.
 */
record Wanted(Map<String, Long> channels, Map<String, Long> languages) {

    /**
     * @param voices who raised the question
     * @param counts how often it was asked
     */
    static Wanted of(List<VoiceRow> voices, List<CountRow> counts) {
        Map<String, Long> channels = new HashMap<>();
        Map<String, Long> languages = new HashMap<>();
        for (CountRow count : counts) {
            channels.merge(count.channel.name(), count.times, Long::sum);
            languages.merge(count.language, count.times, Long::sum);
        }
        voices.stream()
                .collect(Collectors.groupingBy(
                        voice -> voice.channel.name(), Collectors.mapping(voice -> voice.asker, Collectors.toSet())))
                .forEach((channel, askers) -> channels.merge(channel, (long) askers.size(), Math::max));
        voices.stream()
                .collect(Collectors.groupingBy(voice -> voice.language, Collectors.counting()))
                .forEach((language, number) -> languages.merge(language, number, Math::max));
        return new Wanted(channels, languages);
    }

    static Wanted sum(List<Wanted> parts) {
        Map<String, Long> channels = new HashMap<>();
        Map<String, Long> languages = new HashMap<>();
        for (Wanted part : parts) {
            part.channels.forEach((channel, times) -> channels.merge(channel, times, Long::sum));
            part.languages.forEach((language, times) -> languages.merge(language, times, Long::sum));
        }
        return new Wanted(channels, languages);
    }

    long times() {
        return channels.values().stream().mapToLong(Long::longValue).sum();
    }
}
