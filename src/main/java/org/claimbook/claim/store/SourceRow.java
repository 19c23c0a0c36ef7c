package org.claimbook.claim.store;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Source;
import org.claimbook.claim.Source.Printed;

@Entity
@Table(name = "source")
public class SourceRow extends NamedRow<Source> {
    String publisher;
    String title;
    public @Nullable String url;
    public @Nullable LocalDate publishedOn;
    public @Nullable String archivedUrl;

    @Convert(converter = ByLanguage.OfSource.class)
    Map<String, Printed> translations = Map.of();

    @Override
    public Source toRecord() {
        return new Source(slug, publisher, title, uri(url), publishedOn, uri(archivedUrl), translations);
    }

    @Override
    public void take(Source source) {
        slug = source.slug();
        publisher = source.publisher();
        title = source.title();
        url = text(source.url());
        publishedOn = source.publishedOn();
        archivedUrl = text(source.archivedUrl());
        translations = source.translations();
    }

    private static @Nullable URI uri(@Nullable String text) {
        return text == null ? null : URI.create(text);
    }

    private static @Nullable String text(@Nullable URI uri) {
        return uri == null ? null : uri.toString();
    }
}
