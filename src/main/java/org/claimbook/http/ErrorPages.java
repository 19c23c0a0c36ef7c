package org.claimbook.http;

import java.util.Locale;
import java.util.Map;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Shows errors as pages to browsers that accept HTML; programs get the problem. */
public class ErrorPages {
    /** The content type of such pages. */
    public static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    /** When the problem has been cut short, which is at 5,000: filters of replies run from high to low. */
    private static final int AFTER_CUTTING = 4_000;

    @CheckedTemplate(basePath = "page")
    static class Templates {
        private Templates() {}

        static native TemplateInstance error(int status, String title, String detail, Locale locale);
    }

    /** Whether the sender names HTML among what it accepts, as browsers do. */
    public static boolean wanted(@Nullable String accept) {
        return accept != null && accept.contains(MediaType.TEXT_HTML);
    }

    /** The page that tells of an error. */
    public static String page(int status, @Nullable String title, @Nullable String detail, HttpServerRequest request) {
        PageLanguage language = PageLanguage.ofAny(request).ofProblem();
        return language.html(
                Templates.error(status, title == null ? "" : title, detail == null ? "" : detail, language.locale()));
    }

    @ServerResponseFilter(priority = AFTER_CUTTING)
    public void show(ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest http) {
        if (response.getEntity() instanceof Map<?, ?> problem
                && HttpProblem.MEDIA_TYPE.equals(String.valueOf(response.getMediaType()))
                && wanted(request.getHeaderString(HttpHeaders.ACCEPT))) {
            String page = page(response.getStatus(), text(problem.get("title")), text(problem.get("detail")), http);
            response.setEntity(page, null, MediaType.valueOf(HTML));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
