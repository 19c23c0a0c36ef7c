package org.claimbook.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

import org.claimbook.access.Roles;
import org.claimbook.conversation.queue.EditorQueue;
import org.claimbook.conversation.queue.SubmittedFile;
import org.claimbook.http.Problems;
import org.claimbook.telegram.api.Bot;
import org.claimbook.telegram.api.BotApi;
import org.claimbook.telegram.api.BotApi.Download;
import org.claimbook.telegram.api.BotApiException;

/**
 * Hands a file that somebody submitted through to an editor: it is fetched from Telegram, is not kept, and is sent as a download of
 * bytes, so that no browser shows or runs it as a page of ours.
 */
@Path("/api/v1/queue/{id}/file")
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "key")
@Tag(name = "Queue")
class FileResource {
    private static final Logger LOG = Logger.getLogger(FileResource.class);
    private static final int PIECE = 16_384;
    /** What the sender called the file is not repeated; of these endings an editor's computer opens none by running it. */
    private static final Set<String> ENDINGS = Set.of(
            "jpg", "jpeg", "png", "webp", "gif", "mp4", "mov", "webm", "mp3", "m4a", "ogg", "oga", "opus", "wav", "pdf",
            "txt", "odt", "docx");

    private final EditorQueue queue;
    private final Bot bot;
    private final Instance<BotApi> api;

    FileResource(EditorQueue queue, Bot bot, Instance<BotApi> api) {
        this.queue = queue;
        this.bot = bot;
        this.api = api;
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "queuedFile",
            summary = "The file that somebody submitted",
            description =
                    "Fetched from Telegram while it is sent, at most 20 MB; the service keeps no copy. It comes from a stranger."
                            + " Needs the role editor.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    @APIResponse(responseCode = "502", description = "Telegram does not hand the file out")
    public Response file(@PathParam("id") long id) {
        SubmittedFile file = queue.file(id)
                .orElseThrow(() -> Problems.of(
                        Status.NOT_FOUND, "No such file", id + " is no question of the queue that came as a file"));
        if (!bot.hasToken()) {
            throw Problems.of(
                    Status.BAD_GATEWAY, "No such file at hand", "Telegram is off: TELEGRAM_BOT_TOKEN is not set");
        }
        Download download = fetched(file);
        if (download.size() > SubmittedFile.MOST_BYTES) {
            close(download.bytes());
            throw Problems.of(Status.BAD_GATEWAY, "Too large", "The file has more than 20 MB");
        }
        return Response.ok((StreamingOutput) out -> copy(id, download, out))
                .type(MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"file-" + id + ending(download.name()) + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    private Download fetched(SubmittedFile file) {
        try {
            return api.get().file(file.id());
        } catch (BotApiException e) {
            throw Problems.of(Status.BAD_GATEWAY, "Telegram does not hand the file out", "It says: " + e.getMessage());
        }
    }

    /** Ends the connection where the file breaks off or turns out too long, so that nobody takes the part for the whole. */
    private static void copy(long id, Download download, java.io.OutputStream out) throws IOException {
        long copied = 0;
        byte[] piece = new byte[PIECE];
        try (InputStream in = download.bytes()) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                copied += read;
                if (copied > SubmittedFile.MOST_BYTES) {
                    throw new IOException("more than 20 MB");
                }
                out.write(piece, 0, read);
            }
        } catch (IOException e) {
            LOG.warnf("The file of question %d broke off after %d bytes: %s", id, copied, e.getMessage());
            throw e;
        }
    }

    private static void close(InputStream bytes) {
        try {
            bytes.close();
        } catch (IOException e) {
            LOG.debugf("A file that is not wanted was not closed: %s", e.getMessage());
        }
    }

    private static String ending(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(ending) ? "." + ending : ".bin";
    }

    /** The same for who is signed in to the desk, whose cookie is for its pages only. */
    @Path("/desk/queue/{id}/file")
    @RolesAllowed(Roles.EDITOR)
    static class OfTheDesk {
        private final FileResource files;

        OfTheDesk(FileResource files) {
            this.files = files;
        }

        @GET
        // whatever a browser asks for when it follows a link
        @Produces(MediaType.WILDCARD)
        @Operation(hidden = true)
        public Response file(@PathParam("id") long id) {
            return files.file(id);
        }
    }
}
