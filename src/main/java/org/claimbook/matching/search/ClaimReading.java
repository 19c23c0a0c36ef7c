package org.claimbook.matching.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimbook.matching.reading.Letters;
import org.claimbook.matching.reading.NameBook;
import org.claimbook.matching.reading.QuestionReader;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/**
 * All that a claim says, read once and kept.
 *
 * @param claim the claim
 * @param wordings the readings of the claim's text and of its phrasings, by their text
 * @param statements the readings of its statements
 * @param wordingStems stems of the words of its wordings
 * @param vocabulary stems of all its words, names and numbers included
 * @param words all its words in lower case
 * @param names keys of all names in it, and of all those in whose name they speak
 * @param meaningfulWords the words of its wordings that carry meaning of their own, each once
 * @param letters of each of the claim's wordings together with its text, by the wording
 * @param all the readings of all its texts, wordings first
 */
public record ClaimReading(
        ClaimDocument claim,
        Map<String, Reading> wordings,
        List<Reading> statements,
        Set<String> wordingStems,
        Set<String> vocabulary,
        Set<String> words,
        Set<String> names,
        List<Word> meaningfulWords,
        Map<String, Letters> letters,
        List<Reading> all) {

    public static ClaimReading of(ClaimDocument claim, QuestionReader reader, NameBook book) {
        Map<String, Reading> wordings = new LinkedHashMap<>();
        wordings.put(claim.text(), reader.read(claim.text()));
        claim.phrasings().forEach(text -> wordings.put(text, reader.read(text)));
        List<Reading> statements = claim.statements().stream().map(reader::read).toList();
        List<Reading> all = new ArrayList<>(wordings.values());
        all.addAll(statements);
        Set<String> vocabulary = new HashSet<>();
        Set<String> words = new HashSet<>();
        Set<String> names = new HashSet<>();
        claim.names().forEach(id -> names.addAll(book.voicesOf(id)));
        for (Reading reading : all) {
            vocabulary.addAll(reading.stems());
            reading.words().forEach(word -> words.add(word.token().norm()));
            reading.mentions().forEach(mention -> names.addAll(book.voicesOf(mention.key())));
        }
        Set<String> wordingStems = new HashSet<>();
        wordings.values().forEach(reading -> wordingStems.addAll(reading.stems()));
        return new ClaimReading(
                claim,
                wordings,
                statements,
                wordingStems,
                vocabulary,
                words,
                names,
                meaningfulWords(wordings.values()),
                letters(claim.text(), wordings.keySet()),
                List.copyOf(all));
    }

    private static Map<String, Letters> letters(String text, Set<String> wordings) {
        Letters own = Letters.of(text);
        Map<String, Letters> letters = new HashMap<>();
        wordings.forEach(wording -> letters.put(
                wording, wording.equals(text) ? own : Letters.of(wording).and(own)));
        return Map.copyOf(letters);
    }

    private static List<Word> meaningfulWords(Collection<Reading> wordings) {
        Map<String, Word> byStem = new LinkedHashMap<>();
        wordings.forEach(reading -> reading.words().stream()
                .filter(word -> word.kind() == Word.Kind.CONTENT)
                .forEach(word -> byStem.putIfAbsent(word.stem(), word)));
        return List.copyOf(byStem.values());
    }
}
