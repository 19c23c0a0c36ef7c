package org.claimbook.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.claim.RefusedChangeException;
import org.claimbook.claim.facts.FactFiles;
import org.claimbook.claim.facts.InvalidFactsException;
import org.claimbook.claim.gate.ApprovalConfig;
import org.claimbook.claim.gate.FileNeedsApprovalException;
import org.claimbook.claim.review.ReviewImport;
import org.claimbook.claim.review.ReviewListener;
import org.claimbook.claim.review.format.BadRecord;
import org.claimbook.claim.review.format.FileKind;
import org.claimbook.claim.write.ImportProgress;
import org.claimbook.desk.session.Visit;
import org.claimbook.desk.session.Visits;

/** Takes a file of facts or of ClaimReviews, and lists what is wrong in it. */
@Path("/desk/import")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Roles.EDITOR)
class ImportPage {
    private final FactFiles facts;
    private final ReviewImport reviews;
    private final ApprovalConfig approval;
    private final Visits visits;

    ImportPage(FactFiles facts, ReviewImport reviews, ApprovalConfig approval, Visits visits) {
        this.approval = approval;
        this.facts = facts;
        this.reviews = reviews;
        this.visits = visits;
    }

    /** Something wrong in the file; empty where it is the file itself. */
    @TemplateData
    record Wrong(long line, String where, String message) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        static native TemplateInstance importing(Visit visit, String done, List<Wrong> wrong);
    }

    @GET
    public String form() {
        return shown("", List.of());
    }

    private String shown(String done, List<Wrong> wrong) {
        return Visits.shown(Templates.importing(visits.now(), done, wrong));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public String read(@RestForm @Nullable String token, @RestForm("file") @Nullable FileUpload file)
            throws IOException {
        visits.require(token);
        try {
            FileNeedsApprovalException.refuse(approval);
        } catch (RefusedChangeException e) {
            return shown("", List.of(new Wrong(0, "", String.valueOf(e.getMessage()))));
        }
        if (file == null || file.size() == 0) {
            return shown("", List.of(new Wrong(0, "", "No file was chosen, or it is empty.")));
        }
        java.nio.file.Path folder = Files.createTempDirectory("claimbook-import");
        java.nio.file.Path copy = folder.resolve("file");
        try {
            Files.move(file.uploadedFile(), copy, StandardCopyOption.REPLACE_EXISTING);
            FileKind kind = FileKind.of(copy);
            return kind == FileKind.FACTS ? facts(copy, file.fileName()) : reviews(copy, kind, file.fileName());
        } finally {
            Files.deleteIfExists(copy);
            Files.delete(folder);
        }
    }

    private String facts(java.nio.file.Path file, String name) {
        try {
            String reason = name + ", by " + visits.now().name();
            return shown(
                    facts.importFiles(List.of(file), reason, ImportProgress.NONE)
                            .text(),
                    List.of());
        } catch (InvalidFactsException e) {
            return shown(
                    "",
                    e.problems().stream()
                            .map(each -> new Wrong(each.line(), each.path(), each.message()))
                            .toList());
        } catch (RefusedChangeException e) {
            return shown("", List.of(new Wrong(0, "", String.valueOf(e.getMessage()))));
        }
    }

    private String reviews(java.nio.file.Path file, FileKind kind, String name) throws IOException {
        List<Wrong> wrong = new ArrayList<>();
        ReviewListener listener = new ReviewListener() {
            @Override
            public void readBytes(long read, long all) {
                // the page comes when all is read
            }

            @Override
            public void bad(BadRecord bad) {
                wrong.add(new Wrong(bad.line(), "record " + bad.index(), bad.reason()));
            }
        };
        try (InputStream in = Files.newInputStream(file)) {
            String done = reviews.importStream(in, kind, new ReviewImport.Source(name, Files.size(file)), "", listener)
                    .text();
            return shown(done, wrong);
        }
    }
}
