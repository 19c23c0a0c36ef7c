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

        static native TemplateInstance atom(Feed feed, FeedTexts texts);

        static native TemplateInstance rss(Feed feed, FeedTexts texts);
    }

    public String title(Feed feed) {
        return render(Templates.feedTitle(feed));
    }

    public String title(FeedItem item) {
        return render(Templates.itemTitle(item));
    }

    public String text(FeedItem item) {
        return render(Templates.itemText(item, Locale.ENGLISH));
    }

    String atom(Feed feed) {
        return render(Templates.atom(feed, this));
    }

    String rss(Feed feed) {
        return render(Templates.rss(feed, this));
    }

    private static String render(TemplateInstance template) {
        return template.setLocale(Locale.ENGLISH).render().strip();
    }
}
