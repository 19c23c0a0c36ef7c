package org.claimbook.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.claimbook.claim.Stance;
import org.claimbook.draft.text.Sentence;
import org.claimbook.draft.text.Token;
import org.claimbook.draft.text.Words;

/** Finds in a sentence who said what, by the words of saying in it. */
final class AttributionFinder {
    private static final Set<String> FINDS = Set.of(
            "found", "finds", "find", "showed", "shows", "show", "concluded", "concludes", "suggested", "suggests");
    private static final Set<String> COMMENT =
            Set.of("comment", "respond", "answer", "elaborate", "say", "confirm", "discuss", "disclose", "reveal");

    /** "accused him of", "warned of": what follows with a preposition is what is said. */
    private static final Set<String> OF =
            Set.of("accuse", "warn", "blame", "call", "testify", "argue", "vow", "complain");

    /** Whose object is no statement unless it is a clause: "wrote a report". */
    private static final Set<String> OF_CLAUSES = Set.of(
            "say", "tell", "write", "post", "add", "note", "state", "reply", "respond", "answer", "inform", "tweet",
            "observe", "agree", "repeat", "shout", "laugh", "muse", "hint", "counter");

    private final SpeechWords words;
    private final Contents contents;

    AttributionFinder(SpeechWords words) {
        this.words = words;
        this.contents = new Contents(words);
    }

    List<Attribution> find(Sentence sentence) {
        List<Attribution> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.at(i).isWord() && !sentence.isQuoted(i)) {
                Stream.of(
                                silence(sentence, i),
                                according(sentence, i),
                                finding(sentence, i),
                                noun(sentence, i),
                                verb(sentence, i))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** "The CIA declined to comment publicly." */
    private Optional<Attribution> silence(Sentence sentence, int verb) {
        boolean silent = sentence.at(verb).is("declined", "refused", "declines", "refuses")
                && verb + 2 < sentence.size()
                && sentence.at(verb + 1).is("to")
                && COMMENT.contains(sentence.at(verb + 2).lower());
        if (!silent) {
            return Optional.empty();
        }
        return Subjects.of(sentence, verb)
                .flatMap(subject -> Contents.trimmed(sentence, verb, contents.end(sentence, verb))
                        .map(content -> new Attribution(
                                sentence,
                                subject.words(),
                                new Words(verb, verb + 1),
                                content,
                                Stance.COMMENT,
                                Attribution.Form.SILENCE)));
    }

    /** "…, according to a person familiar with the exchange" and "According to the police, …". */
    private Optional<Attribution> according(Sentence sentence, int index) {
        if (!sentence.at(index).is("according")
                || index + 2 >= sentence.size()
                || !sentence.at(index + 1).is("to")) {
            return Optional.empty();
        }
        return ModifiedPhrases.startingAt(sentence, index + 2).flatMap(speaker -> {
            Optional<Words> content = index <= 1
                    ? Contents.trimmed(
                            sentence,
                            Contents.afterApposition(sentence, speaker.end()),
                            contents.end(sentence, speaker.end() + 1))
                    : contents.before(sentence, index);
            return content.map(said -> new Attribution(
                    sentence, speaker, new Words(index, index + 2), said, Stance.SUPPORT, Attribution.Form.ACCORDING));
        });
    }

    /** "a Central Intelligence Agency evaluation that found no evidence": the agency's words, not those of a paper. */
    private Optional<Attribution> finding(Sentence sentence, int verb) {
        if (!FINDS.contains(sentence.at(verb).lower()) && !isParticiple(sentence, verb)) {
            return Optional.empty();
        }
        Optional<Words> subject = (isParticiple(sentence, verb)
                        ? NounPhrases.anyEndingBefore(sentence, verb)
                        : Subjects.of(sentence, verb).map(Subjects.Subject::words))
                .filter(phrase -> heads(sentence, phrase).anyMatch(words::isFinding)
                        || verb + 1 < sentence.size() && sentence.at(verb + 1).is("that"));
        return subject.flatMap(phrase -> (heads(sentence, phrase).anyMatch(words::isFinding)
                                ? NounPhrases.name(sentence, phrase)
                                : Optional.<Words>empty())
                        .or(() -> isParticiple(sentence, verb)
                                ? Subjects.ofVerbBefore(sentence, phrase.first())
                                        .map(Subjects.Subject::words)
                                : Optional.of(phrase)))
                .flatMap(speaker -> found(sentence, subject.get(), verb)
                        .map(content -> new Attribution(
                                sentence,
                                speaker,
                                new Words(verb, verb + 1),
                                content,
                                words.verb(sentence.at(verb))
                                        .map(SpeechWords.Verb::stance)
                                        .orElse(Stance.SUPPORT),
                                Attribution.Form.FINDING)));
    }

    /** What a report shows, which stands before it in "sales fell, a report shows". */
    private Optional<Words> found(Sentence sentence, Words subject, int verb) {
        int comma = subject.first() - 1;
        boolean closes =
                comma >= 1 && sentence.at(comma).text().equals(",") && contents.endsAfter(sentence, verb, "find");
        return closes ? contents.before(sentence, comma) : contents.after(sentence, verb, "find");
    }

    /** "a New York Post editorial questioning whether". */
    private boolean isParticiple(Sentence sentence, int verb) {
        return verb >= 1
                && sentence.at(verb).lower().endsWith("ing")
                && words.verb(sentence.at(verb)).isPresent()
                && words.isFinding(sentence.at(verb - 1));
    }

    private static Stream<Token> heads(Sentence sentence, Words phrase) {
        return sentence.tokens().subList(phrase.first(), phrase.end()).stream();
    }

    /** "Moscow's allegation that Kyiv sought to …". */
    private Optional<Attribution> noun(Sentence sentence, int noun) {
        Optional<Stance> stance = words.noun(sentence.at(noun));
        boolean possessed = noun >= 2 && sentence.at(noun - 1).isPossessive();
        if (stance.isEmpty()
                || !possessed
                || noun + 1 >= sentence.size()
                || !sentence.at(noun + 1).is("that")) {
            return Optional.empty();
        }
        return NounPhrases.endingBefore(sentence, noun - 1)
                .or(() -> Optional.of(new Words(noun - 2, noun - 1)))
                .flatMap(speaker -> Contents.trimmed(
                                sentence,
                                noun + 2,
                                speaker.first() <= 1
                                        ? Contents.clauseEnd(sentence, noun + 2)
                                        : contents.end(sentence, noun + 2))
                        .map(content -> new Attribution(
                                sentence,
                                speaker,
                                new Words(noun, noun + 1),
                                content,
                                stance.get(),
                                Attribution.Form.NOUN)));
    }

    private Optional<Attribution> verb(Sentence sentence, int index) {
        Optional<SpeechWords.Verb> verb = words.verb(sentence.at(index))
                .filter(each -> isVerb(sentence, index) && !ModifiedPhrases.modifies(sentence, index));
        return verb.flatMap(said -> inverted(sentence, index, said)
                .or(() -> Subjects.of(sentence, index).flatMap(subject -> attributed(sentence, index, said, subject))));
    }

    /** "the alleged incident" and "the claim" are no verbs, and neither is what the tagger takes for a noun. */
    private static boolean isVerb(Sentence sentence, int index) {
        Token token = sentence.at(index);
        if (index >= 1) {
            Token before = sentence.at(index - 1);
            boolean attribute =
                    before.isArticle() || before.isPossessive() || before.tag().equals("NUM");
            if (attribute && !before.is("that")
                    || before.tag().equals("ADJ") && token.tag().equals("NOUN")) {
                return false;
            }
        }
        boolean after = index + 1 < sentence.size()
                && (sentence.at(index + 1).is("that")
                        || sentence.at(index + 1).isQuote()
                        || sentence.at(index + 1).text().equals(":"));
        if (index >= 1
                && after
                && token.lower().endsWith("s")
                && (sentence.at(index - 1).tag().equals("PROPN")
                        || sentence.at(index - 1).isPronoun())) {
            return true;
        }
        boolean reports = (token.lower().endsWith("ing") || token.lower().endsWith("ed"))
                && index + 1 < sentence.size()
                && sentence.at(index + 1).is("that");
        return reports || token.tag().equals("VERB") || token.is("said", "says", "told", "wrote", "warned", "denied");
    }

    /** "…," said X. */
    private Optional<Attribution> inverted(Sentence sentence, int verb, SpeechWords.Verb said) {
        if (verb == 0
                || !sentence.at(verb - 1).isQuote()
                        && !sentence.at(verb - 1).text().equals(",")) {
            return Optional.empty();
        }
        boolean ends = sentence.tokens().subList(0, verb).stream().anyMatch(Token::isQuote);
        if (sentence.at(verb).lower().endsWith("ing")) {
            return Optional.empty();
        }
        return ModifiedPhrases.startingAt(sentence, verb + 1)
                .filter(speaker -> ends || isSaid(sentence, verb, said, speaker))
                .flatMap(speaker -> Insertions.around(sentence, verb, speaker.end())
                        .or(() -> contents.before(sentence, verb))
                        .map(content -> attribution(sentence, verb, said, speaker, content, Attribution.Form.BEFORE)));
    }

    /** "…, said the harbour master.": without quotation marks "he left, reported the loss and went home" must not be taken for it. */
    private static boolean isSaid(Sentence sentence, int verb, SpeechWords.Verb said, Words speaker) {
        boolean clause = sentence.tokens().subList(0, verb).stream()
                .anyMatch(token -> token.tag().equals("VERB") || token.tag().equals("AUX"));
        boolean named = said.base().equals("say")
                || sentence.at(speaker.end() - 1).isCapitalised()
                        && !sentence.at(speaker.first()).isArticle();
        boolean closed = speaker.end() >= sentence.size()
                || !sentence.at(speaker.end()).isWord()
                || sentence.at(speaker.end()).tag().equals("ADP")
                || NounPhrases.isTime(sentence.at(speaker.end()));
        return clause && named && closed;
    }

    private Optional<Attribution> attributed(
            Sentence sentence, int verb, SpeechWords.Verb said, Subjects.Subject subject) {
        Words speaker = subject.words();
        int before = subject.first() - 1;
        boolean closes = before >= 1
                && (sentence.at(before).text().equals(",")
                        || sentence.at(before).isQuote())
                && (contents.endsAfter(sentence, verb, said.base())
                        || sentence.at(before).isQuote() && leadsOn(sentence, verb));
        Optional<Words> content = closes
                ? Insertions.around(sentence, subject.first(), verb + 1).or(() -> contents.before(sentence, before))
                : contents.after(sentence, verb, said.base())
                        .map(words -> said.stance() == Stance.COMMENT ? quoted(sentence, words) : words);
        boolean asksFor = said.base().equals("ask")
                && verb + 1 < sentence.size()
                && sentence.at(verb + 1).is("not", "to", "for");
        return content.filter(words -> !asksFor && (closes || words.first() > verb || words.end() <= speaker.first()))
                .filter(words -> closes || !OF_CLAUSES.contains(said.base()) || Contents.hasClause(sentence, words))
                .filter(words -> !Contents.isAside(sentence, words)
                        || said.stance() != Stance.SUPPORT
                        || OF.contains(said.base()))
                .map(words -> attribution(
                        sentence,
                        verb,
                        said,
                        speaker,
                        words,
                        closes ? Attribution.Form.BEFORE : Attribution.Form.AFTER));
    }

    /** "…," one resident wrote in a post: what follows a quotation's verb with a preposition tells where and when. */
    private static boolean leadsOn(Sentence sentence, int verb) {
        return verb + 1 < sentence.size() && sentence.at(verb + 1).tag().equals("ADP");
    }

    /** Of "described it as "a heinous act"" what is quoted; all of it where nothing is. */
    private static Words quoted(Sentence sentence, Words content) {
        for (int i = content.first(); i < content.end(); i++) {
            if (sentence.at(i).isQuote()) {
                int close = i + 1;
                while (close < sentence.size() && !sentence.at(close).isQuote()) {
                    close++;
                }
                int end = close;
                return Contents.trimmed(sentence, i + 1, end).orElse(content);
            }
        }
        return content;
    }

    private static Attribution attribution(
            Sentence sentence, int verb, SpeechWords.Verb said, Words speaker, Words content, Attribution.Form form) {
        return new Attribution(sentence, speaker, new Words(verb, verb + 1), content, said.stance(), form);
    }
}
