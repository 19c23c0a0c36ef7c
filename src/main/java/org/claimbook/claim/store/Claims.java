package org.claimbook.claim.store;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.panache.common.Sort;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;

/** The claims in the store. */
@ApplicationScoped
public class Claims {
    /** More than anybody would merge one after another; a circle cannot come about, as withdrawn claims take up none. */
    private static final int MOST_MERGES = 100;

    /** Those that are asked for again and again, some kilobytes each. */
    private static final int KEPT = 500;

    private final Cache<String, Claim> kept =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(KEPT).build();
    private volatile long committed;

    /** The claim with that slug, whatever its status. */
    @Transactional
    public Optional<Claim> bySlug(String slug) {
        return keeping(ClaimRow.list("slug", slug)).stream().findFirst();
    }

    /**
     * Claims of any status that changed after {@code change}, in order of their change numbers. Every revision of a
     * claim, or of a topic, speaker or source in it, gives it the next change number; a change never becomes visible
     * after one with a higher number.
     *
     * @param change the last change number that the caller has seen; 0 for all
     * @param limit at most so many, at least 1; a thousand at a time reads a large store in a few seconds
     */
    @Transactional
    public List<Claim> changesSince(long change, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit + " is less than 1");
        }
        List<ClaimRow> changed = ClaimRow.find("change > ?1", Sort.by("change"), change)
                .range(0, limit - 1)
                .list();
        return read(changed);
    }

    /** The claims with those slugs, by slug, whatever their status: for a few hundred with as many selects as for one. */
    @Transactional
    public Map<String, Claim> withSlugs(Set<String> slugs) {
        List<ClaimRow> found = Chunks.of(slugs).stream()
                .flatMap(chunk -> ClaimRow.<ClaimRow>list("slug in ?1", chunk).stream())
                .toList();
        return keeping(found).stream().collect(Collectors.toMap(Claim::slug, claim -> claim));
    }

    /**
     * Says that all changes up to that one are committed. A claim as of such a change never becomes another one, so that it need
     * not be read again; the number of a change that is rolled back is given once more.
     */
    public void committed(long change) {
        committed = change;
    }

    /** The same as {@link #read}, which takes most of the time that a question takes in the database. */
    private List<Claim> keeping(List<ClaimRow> found) {
        Map<String, Claim> claims = new HashMap<>();
        for (ClaimRow row : found) {
            Claim claim = kept.getIfPresent(row.slug);
            if (claim != null && claim.change() == row.change) {
                claims.put(row.slug, claim);
            }
        }
        List<Claim> read =
                read(found.stream().filter(row -> !claims.containsKey(row.slug)).toList());
        for (Claim claim : read) {
            claims.put(claim.slug(), claim);
            if (claim.change() <= committed) {
                kept.put(claim.slug(), claim);
            }
        }
        return found.stream().map(row -> claims.get(row.slug)).toList();
    }

    private List<Claim> read(List<ClaimRow> found) {
        return new RowReader().claims(found);
    }

    /** Published claims that have golden questions, in the order of their slugs. */
    @Transactional
    public List<Claim> publishedWithGoldenQuestions() {
        return read(ClaimRow.list(
                "select distinct c from ClaimRow c join c.golden g where c.status = ?1 order by c.slug",
                ClaimStatus.PUBLISHED));
    }

    /** Published claims on which most was said, most first, at most {@code limit}. */
    @Transactional
    public List<Claim> mostSpokenOf(int limit) {
        return published("""
                        order by (select count(s) from StatementRow s where s.claim = c) desc, c.id""", limit);
    }

    /** Published claims about a name or with words of its own, those on which most was said first, at most {@code limit}. */
    @Transactional
    public List<Claim> aboutOrBy(String speaker, int limit) {
        return published("""
                        and (exists (select e.id from c.entities e where e.slug = ?2)
                        or exists (select s.id from StatementRow s where s.claim = c and s.speaker.slug = ?2))
                        order by (select count(s) from StatementRow s where s.claim = c) desc, c.id""", limit, speaker);
    }

    /** Published claims with a source that has one of the addresses, in the order of their slugs, at most {@code limit}. */
    @Transactional
    public List<Claim> withSource(Set<String> addresses, int limit) {
        return published("""
                        and (exists (
                        select s.id from StatementRow s join s.sources x where s.claim = c and x.url in ?2)
                        or exists (
                        select a.id from AssessmentRow a join a.sources x where a.claim = c and x.url in ?2))
                        order by c.slug""", limit, addresses);
    }

    private List<Claim> published(String condition, int limit, Object... values) {
        Object[] all = Stream.concat(Stream.of(ClaimStatus.PUBLISHED), Stream.of(values))
                .toArray();
        return read(ClaimRow.find("from ClaimRow c where c.status = ?1 " + condition, all)
                .page(0, limit)
                .list());
    }

    /** Published claims whose newest assessment has the latest date, latest first, at most {@code limit}. */
    @Transactional
    public List<Claim> newestAssessed(int limit) {
        return published("""
                        and exists (select a.id from AssessmentRow a where a.claim = c and a.asOf is not null)
                        order by (select max(a.asOf) from AssessmentRow a where a.claim = c) desc, c.change desc""", limit);
    }

    /** Slugs of published claims, at most {@code limit}. */
    @Transactional
    public List<String> publishedSlugs(int limit) {
        return Panache.getEntityManager()
                .createQuery("select c.slug from ClaimRow c where c.status = :published order by c.slug", String.class)
                .setParameter("published", ClaimStatus.PUBLISHED)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * The slug of the claim that stands for a merged one, over as many merges as there were; empty unless it was merged.
     */
    @Transactional
    public Optional<String> replacement(String slug) {
        Optional<String> next = mergedInto(slug);
        for (int i = 0; i < MOST_MERGES && next.isPresent(); i++) {
            Optional<String> further = mergedInto(next.get());
            if (further.isEmpty()) {
                return next;
            }
            next = further;
        }
        return next;
    }

    private Optional<String> mergedInto(String slug) {
        return ClaimRow.<ClaimRow>find("slug", slug).firstResultOptional().map(row -> row.mergedInto);
    }

    /**
     * Claims in the order of their slugs.
     *
     * @param after only those after it; empty for all
     * @param status null for any
     * @param topic slug of a topic; null for any
     * @param limit at most so many
     */
    @Transactional
    public List<Claim> list(String after, @Nullable ClaimStatus status, @Nullable String topic, int limit) {
        return list(after, status, topic, "", limit);
    }

    /** The same of those that have {@code words} in their text or slug, as they are written or in other cases. */
    @Transactional
    public List<Claim> list(
            String after, @Nullable ClaimStatus status, @Nullable String topic, String words, int limit) {
        List<ClaimRow> found = ClaimRow.find(
                        """
                        from ClaimRow c where c.slug > ?2 and (?3 = true or c.status = ?4)
                        and (?5 = '' or c.topic.slug = ?5)
                        and (?1 = '' or locate(?1, lower(c.text)) > 0 or locate(?1, c.slug) > 0)
                        order by c.slug""",
                        words.toLowerCase(Locale.ROOT),
                        after,
                        status == null,
                        status == null ? ClaimStatus.PUBLISHED : status,
                        topic == null ? "" : topic)
                .page(0, limit)
                .list();
        return read(found);
    }

    /** Slugs, of claims of any status, that begin with {@code prefix}, itself the beginning of a slug. */
    @Transactional
    public List<String> slugsStartingWith(String prefix) {
        return Panache.getEntityManager()
                .createQuery("select c.slug from ClaimRow c where c.slug like :pattern order by c.slug", String.class)
                .setParameter("pattern", prefix + "%")
                .getResultList();
    }

    /**
     * Claims by slug, in the order of slugs: a way through the whole store that remembers nothing but the last slug.
     *
     * @param statuses only claims with one of these
     * @param slug the last slug that the caller has seen; empty for the first claims
     * @param limit at most so many, at least 1
     */
    @Transactional
    public List<Claim> after(Set<ClaimStatus> statuses, String slug, int limit) {
        List<ClaimRow> found = ClaimRow.find("status in ?1 and slug > ?2", Sort.by("slug"), statuses, slug)
                .range(0, limit - 1)
                .list();
        return read(found);
    }

    /** The highest change number that was given to any claim; 0 in an empty store. */
    @Transactional
    public long lastChange() {
        return Panache.getEntityManager()
                .createQuery("select coalesce(max(c.change), 0) from ClaimRow c", Long.class)
                .getSingleResult();
    }

    /** How many claims questions are answered with. */
    @Transactional
    public long publishedCount() {
        return ClaimRow.count("status", ClaimStatus.PUBLISHED);
    }

    /** How much there is in the store, whatever its status. */
    @Transactional
    public StoreSize size() {
        return new StoreSize(
                count("TopicRow"),
                count("ClaimRow"),
                count("StatementRow"),
                count("AssessmentRow"),
                count("SpeakerRow"),
                count("SourceRow"));
    }

    private long count(String entity) {
        return Panache.getEntityManager()
                .createQuery("select count(r) from " + entity + " r", Long.class)
                .getSingleResult();
    }
}
