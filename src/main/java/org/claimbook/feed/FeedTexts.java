package org.claimbook.feed;

import java.util.Locale;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The words of feeds. */
@ApplicationScoped
class FeedTexts {

    @CheckedTemplate(basePath = "feed")
    static class Templates {
        private Templates() {}

        static native TemplateInstance feedTitle(Feed feed);

        static native TemplateInstance itemTitle(FeedItem item);

        static native TemplateInstance itemText(FeedItem item, Locale locale);

        static native TemplateInstance atom(Feed feed, FeedTexts texts, Locale locale);

        static native TemplateInstance rss(Feed feed, FeedTexts texts, Locale locale);
    }

    public String title(Feed feed, Locale locale) {
        return render(Templates.feedTitle(feed), locale);
    }

    public String title(FeedItem item, Locale locale) {
        return render(Templates.itemTitle(item), locale);
    }

    public String text(FeedItem item, Locale locale) {
        return render(Templates.itemText(item, locale), locale);
    }

    String atom(Feed feed, Locale locale) {
        return render(Templates.atom(feed, this, locale), locale);
    }

    String rss(Feed feed, Locale locale) {
        return render(Templates.rss(feed, this, locale), locale);
    }

    private static String render(TemplateInstance template, Locale locale) {
        return template.setLocale(locale).render().strip();
    }
}
