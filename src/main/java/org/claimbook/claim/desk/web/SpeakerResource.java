package org.claimbook.claim.desk.web;

import java.util.List;
import java.util.Map;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.EntityKind;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Speaker.Called;

/** Lists and changes speakers. */
@Path("/api/v1/speakers")
@Tag(name = "Speakers")
class SpeakerResource extends NamesResource<Speaker, SpeakerResource.SpeakerForm, SpeakerResource.ListReply> {
    SpeakerResource() {
        super(Speaker.class, "speaker", SpeakerForm::of, ListReply::new);
    }

    /** A speaker as editors write it. */
    @Schema(name = "SpeakerForm")
    record SpeakerForm(
            @Schema(required = true) String slug,

            @Schema(required = true, description = "The usual name", maxLength = 300)
            String name,

            @Schema(required = true) EntityKind kind,
            @Schema(maxLength = 500) String role,
            @Schema(description = "Other names in use") List<String> aliases,

            @Schema(description = "Slugs of those in whose name the speaker speaks")
            List<String> speaksFor,

            @Schema(description = "By language, what its readers are shown: name, and role where there is one")
            Map<String, Called> translations) {
        static SpeakerForm of(Speaker speaker) {
            return new SpeakerForm(
                    speaker.slug(),
                    speaker.name(),
                    speaker.kind(),
                    speaker.role(),
                    speaker.aliases(),
                    speaker.speaksFor().stream().sorted().toList(),
                    speaker.translations());
        }
    }

    @Schema(name = "SpeakerList")
    record ListReply(
            List<SpeakerForm> speakers,

            @Schema(description = "The parameter after of the next page; null at the end") @Nullable
            String next) {}
}
