package org.claimbook.claim.store;

import java.net.URI;
import java.time.LocalDate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Origin;
import org.claimbook.claim.Source;

@Entity
@Table(name = "source")
public class SourceRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    public Long id;

    String slug;
    String publisher;
    String title;

    @Nullable
    String url;

    @Column(name = "published_on")
    @Nullable
    LocalDate publishedOn;

    @Column(name = "archived_url")
    @Nullable
    String archivedUrl;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    public Origin origin;

    public Source toRecord() {
        return new Source(slug, publisher, title, uri(url), publishedOn, uri(archivedUrl));
    }

    public void take(Source source) {
        slug = source.slug();
        publisher = source.publisher();
        title = source.title();
        url = text(source.url());
        publishedOn = source.publishedOn();
        archivedUrl = text(source.archivedUrl());
    }

    public String slug() {
        return slug;
    }

    private static @Nullable URI uri(@Nullable String text) {
        return text == null ? null : URI.create(text);
    }

    private static @Nullable String text(@Nullable URI uri) {
        return uri == null ? null : uri.toString();
    }
}
