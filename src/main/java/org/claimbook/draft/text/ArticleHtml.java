package org.claimbook.draft.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes an article out of a page: its headline, its day, and its paragraphs, without what stands around them. */
final class ArticleHtml {
    private static final String AROUND =
            "script, style, noscript, template, nav, header, footer, aside, form, figure, figcaption, iframe,"
                    + " svg, button, [hidden], [aria-hidden=true], [role=navigation], [role=complementary], .byline";
    private static final String PARAGRAPHS = "p, h2, h3, li, blockquote";

    private ArticleHtml() {}

    static Article read(String html) {
        Document page = Jsoup.parse(html);
        String title = title(page);
        Optional<LocalDate> day = publishedOn(page);
        page.select(AROUND).remove();
        String text = main(page).select(PARAGRAPHS).stream()
                .filter(paragraph -> paragraph.select(PARAGRAPHS).size() == 1)
                .map(Element::text)
                .filter(paragraph -> !paragraph.isBlank())
                .collect(Collectors.joining("\n\n"));
        return new Article(title, text.isEmpty() ? page.text() : text, day);
    }

    private static String title(Document page) {
        return Stream.of(
                        page.select("meta[property=og:title]").attr("content"),
                        Optional.ofNullable(page.selectFirst("h1"))
                                .map(Element::text)
                                .orElse(""),
                        page.title())
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse("");
    }

    private static Optional<LocalDate> publishedOn(Document page) {
        return Stream.of(
                        page.select("meta[property=article:published_time]").attr("content"),
                        page.select("meta[itemprop=datePublished]").attr("content"),
                        page.select("time[datetime]").attr("datetime"))
                .filter(value -> value.length() >= 10)
                .flatMap(value -> day(value.substring(0, 10)).stream())
                .findFirst();
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The article, if the page says what it is; else what holds most of the text of paragraphs. */
    private static Element main(Document page) {
        return Stream.of("article", "[itemprop=articleBody]", "main")
                .flatMap(selector ->
                        page.select(selector).stream().max(Comparator.comparingInt(ArticleHtml::weight)).stream())
                .filter(element -> weight(element) > 0)
                .findFirst()
                .or(() -> page.select("p").stream()
                        .flatMap(paragraph -> Optional.ofNullable(paragraph.parent()).stream())
                        .max(Comparator.comparingInt(ArticleHtml::weight)))
                .orElse(page.body());
    }

    private static int weight(Element element) {
        return element.select("p").stream()
                .mapToInt(paragraph -> paragraph.text().length())
                .sum();
    }
}
