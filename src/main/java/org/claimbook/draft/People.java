package org.claimbook.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.claimbook.claim.EntityKind;
import org.claimbook.claim.Speaker;
import org.claimbook.draft.text.Sentence;
import org.claimbook.draft.text.Token;
import org.claimbook.draft.text.Words;

/** Tells who "he", "they" and "the official" are, where there is no doubt. */
record People(List<Sentence> sentences, String text, SpeakerBook book) {
    private static final Set<String> NO_PERSON = Set.of("""
                ministry agency party street journal post times council university court news police commission
                committee union department office bank house social east west north south city island river company
                institute association authority service group board centre center hospital school states kingdom
                emirates""".split("\\s+"));

    /** Who speaks, in words of the article that name somebody; empty where that cannot be told. */
    Optional<String> named(Attribution attribution) {
        Sentence sentence = attribution.sentence();
        Words words = attribution.speaker();
        Token first = sentence.at(words.first());
        if (first.isPronoun()) {
            return words.end() - words.first() == 1 ? pronoun(sentence, words.first()) : Optional.empty();
        }
        String phrase = phrase(sentence, words);
        boolean known = book.named(phrase).isPresent();
        boolean pointing = first.is("the", "this", "that") && hasNoName(sentence, words) && !known;
        return Optional.of(pointing ? meant(sentence, words).orElse(phrase) : phrase);
    }

    private String phrase(Sentence sentence, Words words) {
        return words.in(sentence).of(text).replace('\n', ' ');
    }

    private static boolean hasNoName(Sentence sentence, Words words) {
        return sentence.tokens().subList(words.first() + 1, words.end()).stream()
                .noneMatch(Token::isCapitalised);
    }

    private Optional<String> pronoun(Sentence sentence, int index) {
        Token pronoun = sentence.at(index);
        if (pronoun.is("he", "she")) {
            Map<String, String> here = persons(sentence, index);
            Map<String, String> candidates = here.isEmpty()
                    ? previous(sentence)
                            .map(before -> persons(before, before.size()))
                            .orElse(Map.of())
                    : here;
            return candidates.size() == 1
                    ? Optional.of(candidates.values().iterator().next())
                    : Optional.empty();
        }
        if (pronoun.is("they")) {
            return NounPhrases.startingAt(sentence, 0)
                    .filter(words -> words.end() < index)
                    .filter(words -> {
                        Token head = sentence.at(words.end() - 1);
                        return head.lower().endsWith("s") && !head.isCapitalised();
                    })
                    .map(words -> phrase(sentence, words));
        }
        return Optional.empty();
    }

    private Optional<Sentence> previous(Sentence sentence) {
        int index = sentences.indexOf(sentence) - 1;
        while (index > 0 && sentences.get(index).isQuotation()) {
            index--;
        }
        return index < 0 ? Optional.empty() : Optional.of(sentences.get(index));
    }

    /** The persons named in a sentence before the word at {@code end}, by their last names or by the slug that the store has. */
    private Map<String, String> persons(Sentence sentence, int end) {
        Map<String, String> persons = new LinkedHashMap<>();
        int i = 0;
        while (i < end) {
            if (!isNamePart(sentence.at(i)) || sentence.isQuoted(i)) {
                i++;
                continue;
            }
            int to = i;
            while (to < end && isNamePart(sentence.at(to))) {
                to++;
            }
            add(sentence, new Words(i, to), persons);
            i = to;
        }
        return persons;
    }

    private static boolean isNamePart(Token token) {
        return token.isCapitalised() && token.tag().equals("PROPN") && !NounPhrases.isTime(token);
    }

    private void add(Sentence sentence, Words words, Map<String, String> persons) {
        String phrase = phrase(sentence, words);
        Optional<Speaker> known = book.named(phrase);
        if (known.isPresent()) {
            known.filter(speaker -> speaker.kind() == EntityKind.PERSON)
                    .ifPresent(speaker -> persons.putIfAbsent(speaker.slug(), phrase));
            return;
        }
        List<Token> tokens = sentence.tokens().subList(words.first(), words.end());
        boolean other = tokens.stream().anyMatch(token -> NO_PERSON.contains(token.lower()));
        String last = tokens.getLast().text();
        if (!other && (tokens.size() >= 2 || isLastName(last))) {
            persons.putIfAbsent(last, fullName(last).orElse(phrase));
        }
    }

    private boolean isLastName(String word) {
        return fullName(word).isPresent();
    }

    /** The first name of two or more words in the article that ends like that. */
    private Optional<String> fullName(String last) {
        for (Sentence sentence : sentences) {
            for (int i = 1; i < sentence.size(); i++) {
                if (sentence.at(i).text().equals(last)
                        && isNamePart(sentence.at(i - 1))
                        && isNamePart(sentence.at(i))) {
                    int first = i - 1;
                    while (first > 0 && isNamePart(sentence.at(first - 1))) {
                        first--;
                    }
                    return Optional.of(phrase(sentence, new Words(first, i + 1)));
                }
            }
        }
        return Optional.empty();
    }

    /** "the official": the one official of whom there was talk in this paragraph or the one before. */
    private Optional<String> meant(Sentence sentence, Words words) {
        String head = sentence.at(words.end() - 1).lower();
        List<String> found = new ArrayList<>();
        for (Sentence before : sentences) {
            if (before == sentence) {
                break;
            }
            if (before.paragraph() >= sentence.paragraph() - 1) {
                found.addAll(mentions(before, head));
            }
        }
        return found.stream().distinct().count() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private List<String> mentions(Sentence sentence, String head) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.at(i).lower().equals(head) && !sentence.isQuoted(i)) {
                int first = i;
                while (first > 0
                        && (sentence.at(first - 1).isNounLike()
                                || sentence.at(first - 1).isPossessive())) {
                    first--;
                }
                boolean introduces = first > 0 && sentence.at(first - 1).is("a", "an");
                NounPhrases.startingAt(sentence, introduces ? first - 1 : first)
                        .filter(phrase -> introduces)
                        .ifPresent(phrase -> found.add(phrase(sentence, phrase)));
            }
        }
        return found;
    }
}
