package org.claimbook.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.claimbook.claim.Speaker;
import org.claimbook.draft.Attribution.Form;
import org.claimbook.draft.text.Article;
import org.claimbook.draft.text.Sentence;
import org.claimbook.draft.text.SentenceReader;
import org.claimbook.draft.text.Span;
import org.claimbook.draft.text.Words;

/** Finds in an article who said what. Plain rules over words and their parts of speech; may be used by several threads. */
public final class Drafter {
    /** From this share on, what somebody passes on is all that they say. */
    private static final double PASSED_ON = 0.5;

    private final SentenceReader reader = new SentenceReader();
    private final AttributionFinder finder = new AttributionFinder(new SpeechWords());

    /**
     * What is said in the article, in its order.
     *
     * @param speakers those that the store knows
     */
    public List<ProposedStatement> statements(Article article, List<Speaker> speakers) {
        List<Sentence> sentences = reader.read(article.text());
        SpeakerBook book = new SpeakerBook(speakers);
        People people = new People(sentences, article.text(), book);
        List<ProposedStatement> found = new ArrayList<>();
        List<Attribution> last = List.of();
        for (Sentence sentence : sentences) {
            List<Attribution> all = sentence.isQuotation() ? goingOn(sentence, last) : finder.find(sentence);
            last = all.isEmpty() ? last : all;
            all.stream()
                    .filter(attribution -> !passesOn(attribution, all))
                    .map(attribution -> proposed(attribution, all, article, people, book))
                    .forEach(found::add);
        }
        return found.stream()
                .sorted(Comparator.comparingInt(statement -> statement.span().begin()))
                .toList();
    }

    /** "…," Delgado said. "…": a quotation without words of saying belongs to the one before it in the paragraph. */
    private static List<Attribution> goingOn(Sentence sentence, List<Attribution> last) {
        return last.stream()
                .filter(before -> before.sentence().paragraph() == sentence.paragraph() && before.form() == Form.BEFORE)
                .limit(1)
                .flatMap(
                        before -> Contents.trimmed(sentence, 0, sentence.size())
                                .map(content -> before.goingOn(sentence, content))
                                .stream())
                .toList();
    }

    /** Whether what it reports is said by somebody else in turn, of whom it is only how one knows. */
    private static boolean passesOn(Attribution outer, List<Attribution> all) {
        return all.stream()
                .filter(inner -> encloses(outer, inner) && !saysMore(outer, inner))
                .anyMatch(inner -> inner.extent().in(inner.sentence()).length()
                        >= PASSED_ON * outer.contentSpan().length());
    }

    /** "Trump told reporters that he was angry after Putin said": what comes first is the outer speaker's own. */
    private static boolean saysMore(Attribution outer, Attribution inner) {
        return outer.form() == Form.AFTER
                && IntStream.range(outer.content().first(), inner.extent().first())
                        .mapToObj(outer.sentence()::at)
                        .anyMatch(token ->
                                token.tag().equals("VERB") || token.tag().equals("AUX"));
    }

    private static boolean encloses(Attribution outer, Attribution inner) {
        return outer != inner && outer.content().contains(inner.extent());
    }

    private static ProposedStatement proposed(
            Attribution attribution, List<Attribution> all, Article article, People people, SpeakerBook book) {
        Sentence sentence = attribution.sentence();
        Span span = attribution.contentSpan();
        Optional<String> speaker = people.named(attribution);
        return new ProposedStatement(
                span.of(article.text()),
                span,
                attribution.said().span(),
                quoted(attribution),
                speaker,
                attribution.speaker().in(sentence),
                speaker.flatMap(book::named),
                attribution.verb().in(sentence).of(article.text()),
                attribution.verb().in(sentence),
                via(attribution, all, people),
                SaidOn.read(
                        around(attribution, article.text()),
                        article.publishedOn().orElse(null)),
                attribution.stance());
    }

    private static List<String> via(Attribution inner, List<Attribution> all, People people) {
        return all.stream()
                .filter(outer -> encloses(outer, inner) && outer.form() != Form.SILENCE)
                .sorted(Comparator.comparingInt(outer -> outer.contentSpan().length()))
                .flatMap(outer -> people.named(outer).stream())
                .distinct()
                .toList();
    }

    /** The words between speaker, verb and content, where a day of saying stands. */
    private static String around(Attribution attribution, String text) {
        Sentence sentence = attribution.sentence();
        int first = Math.min(attribution.speaker().first(), attribution.verb().first());
        int last = Math.max(attribution.speaker().end(), attribution.verb().end());
        boolean after = attribution.said() == sentence && attribution.content().first() >= last;
        boolean around = attribution.said() == sentence && attribution.content().end() > last && !after;
        int end = after ? attribution.content().first() : around ? last : sentence.size();
        boolean leads = first > 0 && attribution.content().first() > first;
        Span words = sentence.span(leads ? 0 : first, Math.max(end, last));
        return words.of(text);
    }

    private static ProposedStatement.Quoted quoted(Attribution attribution) {
        Sentence sentence = attribution.said();
        Words content = attribution.content();
        boolean whole = IntStream.range(content.first(), content.end())
                .filter(i -> sentence.at(i).isWord())
                .allMatch(sentence::isQuoted);
        boolean some = IntStream.range(content.first(), content.end()).anyMatch(sentence::isQuoted);
        return whole
                ? ProposedStatement.Quoted.WHOLE
                : some ? ProposedStatement.Quoted.PARTLY : ProposedStatement.Quoted.REPORTED;
    }
}
