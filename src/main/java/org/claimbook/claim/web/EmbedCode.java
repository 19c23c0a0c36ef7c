package org.claimbook.claim.web;

import jakarta.inject.Singleton;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.claimbook.claim.Claim;
import org.claimbook.http.PublicUrl;
import org.claimbook.widget.WidgetScript;

/** Writes what other pages put into their source to show a claim as a card. */
@Singleton
record EmbedCode(WidgetScript script, PublicUrl url) {
    @CheckedTemplate(basePath = "claim")
    static class Templates {
        private Templates() {}

        static native TemplateInstance embed(Claim claim, String base, String path, String integrity);
    }

    String of(Claim claim) {
        return Templates.embed(claim, url.base(), WidgetScript.PATH, script.integrity())
                .render()
                .strip();
    }
}
